"""The computer: files that cannot be written, parts that are not installed, and brochure's own faults."""

from __future__ import annotations

from brochure.findings import Words
from brochure.reference.messages.message import Message

MACHINE: tuple[Message, ...] = (
    Message(
        "output.unwritable",
        Words(
            "만든 파일을 저장하지 못했습니다. PDF를 보는 프로그램이 같은 파일을 열고 있거나, 폴더에 쓸 권한이 "
            "없거나, 디스크가 가득 찼을 때 나옵니다. 전에 있던 파일은 그대로 있습니다.",
            "What was made could not be saved: a viewer has the same file open, the folder may not be written to, or "
            "the disk is full. What was there before is untouched.",
        ),
        Words(
            "PDF를 연 프로그램을 닫고 다시 해 주십시오. 그래도 되지 않으면 ‘--out 폴더’로 다른 곳에 저장해 보십시오.",
            "Please close the viewer and try again; else choose another folder with --out.",
        ),
    ),
    Message(
        "output.name",
        Words(
            "저장할 파일의 이름으로 쓸 수 없는 이름입니다. 폴더까지 이름에 적었거나 이름이 비어 있습니다.",
            "This cannot be the name of a file to be saved: a folder stands in it, or it is empty.",
        ),
        Words(
            "폴더는 따로 주고, 이름에는 ‘/’를 쓰지 말아 주십시오.",
            "Please give the folder apart, and use no “/” in the name.",
        ),
    ),
    Message(
        "output.stdout",
        Words(
            "명령 창이나 파이프에 결과를 적지 못했습니다. 안내지 파일은 이미 저장되었을 수 있습니다.",
            "The results could not be printed to the console or pipe. The flyer may be saved all the same.",
        ),
        Words(
            "명령 창을 새로 열어 다시 해 주십시오.",
            "Please open a new console and try again.",
        ),
    ),
    Message(
        "preflight.extra",
        Words(
            "완성된 인쇄 파일을 다시 열어 검사하는 부품이 설치되어 있지 않습니다. 안내지를 만드는 데는 없어도 됩니다.",
            "What opens finished press files again to check them is not installed. No flyer needs it to be made.",
        ),
        Words(
            '검사하려면 ‘pip install "brochure[check]"’로 설치해 주십시오.',
            'To have files checked, please install it: pip install "brochure[check]".',
        ),
    ),
    Message(
        "internal",
        Words(
            "brochure 안에서 오류가 났습니다. 적은 글이 잘못되어도 이런 일은 없어야 하므로 brochure의 잘못입니다.",
            "Something broke inside brochure. Whatever is written in an edition, this should not happen: the fault "
            "is brochure's.",
        ),
        Words(
            "메시지의 마지막 줄과 판 파일을 brochure를 만든 사람에게 보내 주십시오. 방금 고친 곳을 되돌리면 만들어질 "
            "수도 있습니다.",
            "Please send the last line of the message and the edition to its makers; without your last change it may "
            "build.",
        ),
    ),
    Message(
        "viewer.none",
        Words(
            "만든 파일을 보여 줄 프로그램을 찾지 못했습니다. 파일은 모두 만들어졌습니다.",
            "No program was found to show what was built; the files are all there.",
        ),
        Words(
            "메시지에 적힌 파일이나 주소를 직접 열어 주십시오.",
            "Please open the file or the address of the message yourself.",
        ),
    ),
    Message(
        "preview.port",
        Words(
            "미리 보기를 보여 줄 자리(포트)를 이 컴퓨터에서 열 수 없습니다. 다른 미리 보기가 쓰고 있을 수 있습니다.",
            "The port for the preview cannot be opened on this machine; another preview may be using it.",
        ),
        Words(
            "--port를 적지 않거나 다른 수를 적어 주십시오.",
            "Please name another --port, or none at all.",
        ),
    ),
)
