"""Files that cannot be read: what is there instead of an edition's YAML."""

from __future__ import annotations

from brochure.findings import Words
from brochure.reference.messages.message import Message

FILES: tuple[Message, ...] = (
    Message(
        "file.missing",
        Words(
            "적어 주신 이름의 파일이 그 자리에 없습니다. 이름이 한 글자 다르거나, 다른 폴더에서 명령을 실행했을 때 "
            "나옵니다.",
            "There is no file of the name that was given. A letter differs, or the command was run in another folder.",
        ),
        Words(
            "파일 이름과 확장자(.yaml)를 탐색기에서 확인하고, 그 파일이 있는 폴더에서 명령을 실행해 주십시오.",
            "Please compare the name and its ending (.yaml) with what the folder shows, and run the command from "
            "there.",
        ),
    ),
    Message(
        "file.folder",
        Words(
            "파일 이름이 와야 할 곳에 폴더 이름이 있습니다. brochure는 폴더를 통째로 읽지 않고 판 하나를 읽습니다.",
            "A folder stands where a file should. Not whole folders are read but one edition.",
        ),
        Words(
            "폴더 안에 있는 YAML 파일의 이름까지 적어 주십시오. 아무것도 적지 않으면 가장 새 판을 찾아 만듭니다.",
            "Please name the YAML file inside it; without any name the newest edition is found and built.",
        ),
    ),
    Message(
        "file.special",
        Words(
            "보통 파일이 아니라 장치나 프로그램의 통로(파이프)여서, 읽기 시작하면 끝나지 않을 수도 있습니다.",
            "This is a device or a pipe, and reading it might never end.",
        ),
        Words(
            "디스크에 저장한 YAML 파일의 이름을 적어 주십시오.",
            "Please name a YAML file that is saved on the disk.",
        ),
    ),
    Message(
        "file.unreadable",
        Words(
            "파일은 있지만 컴퓨터가 열어 주지 않습니다. 읽을 권한이 없거나, 다른 프로그램이 잡고 있거나, "
            "클라우드에서 아직 내려받지 않은 파일일 때 나옵니다.",
            "The file is there and cannot be opened: it may not be read, another program holds it, or it still lies "
            "in a cloud.",
        ),
        Words(
            "그 파일을 연 프로그램을 닫고, 내 컴퓨터의 폴더에 복사한 것으로 다시 해 주십시오.",
            "Please close the program that has it open, and try again with a copy in a folder of your own.",
        ),
    ),
    Message(
        "file.pdf",
        Words(
            "이미 만들어진 PDF를 판으로 읽으려고 했습니다. 안내지는 YAML 파일에서 만들고, PDF는 검사만 할 수 있습니다.",
            "A finished PDF was given as an edition. Flyers are made from YAML; a PDF can only be judged.",
        ),
        Words(
            "만들려면 YAML 파일을 적고, PDF를 검사하려면 ‘python -m brochure check 파일.pdf’라고 적어 주십시오.",
            "Please name the YAML file to build; to have a PDF judged, write “python -m brochure check FILE.pdf”.",
        ),
    ),
    Message(
        "file.large",
        Words(
            "안내지 한 부의 글로는 있을 수 없이 큰 파일입니다. 대개 사진이나 다른 프로그램의 파일을 잘못 고른 "
            "것입니다.",
            "The file is far larger than the text of any flyer. Most often it is a photograph or another program's "
            "file.",
        ),
        Words(
            "고른 파일이 맞는지 확인해 주십시오. 사진은 YAML 안에 넣지 않고 파일 이름만 적습니다.",
            "Please check that it is the right one. Pictures are not put into the YAML but named there.",
        ),
    ),
    Message(
        "file.encoding",
        Words(
            "글자가 UTF-8이 아닌 방식으로 저장되어 있습니다. 오래된 메모장이나 엑셀에서 저장하면 CP949(ANSI)나 "
            "UTF-16이 되는데, 그대로 읽으면 한글이 깨집니다.",
            "The letters are not saved as UTF-8. Older editors save CP949 (ANSI) or UTF-16, and Hangul would come "
            "out broken.",
        ),
        Words(
            "메모장이라면 ‘다른 이름으로 저장’을 눌러 아래쪽 ‘인코딩’을 UTF-8로 고르고 저장해 주십시오. VS Code라면 "
            "오른쪽 아래의 인코딩 이름을 누릅니다.",
            "In Notepad, please choose Save As and the encoding UTF-8 at the bottom; in VS Code, click the encoding "
            "at the lower right.",
        ),
    ),
    Message(
        "file.control",
        Words(
            "눈에 보이지 않고 어떤 글에도 쓸 수 없는 제어 문자가 섞여 있습니다. 한글이나 인디자인, 오래된 문서에서 "
            "글을 붙여 넣을 때 따라옵니다.",
            "There is a control character that no text can hold. It comes along when text is pasted from other "
            "programs.",
        ),
        Words(
            "표시된 자리의 앞뒤 글자를 몇 자 지우고 손으로 다시 적어 주십시오.",
            "Please delete a few letters around the place that is marked and type them again.",
        ),
    ),
)
