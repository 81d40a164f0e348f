"""Pictures: where their files are, and what is in them."""

from __future__ import annotations

from brochure.findings import Words
from brochure.reference.messages.message import Message

PICTURES: tuple[Message, ...] = (
    Message(
        "picture.missing",
        Words(
            "적은 이름의 그림 파일이 없습니다. 그림은 YAML 파일이 있는 폴더나 그 아래, 또는 assets에 적은 폴더에서 "
            "찾습니다.",
            "There is no picture of that name. Pictures are looked for in the YAML file's folder, below it, and in "
            "the folders under assets.",
        ),
        Words(
            "파일을 그 폴더에 두고, 확장자(.jpg, .png)까지 파일 이름과 똑같이 적어 주십시오.",
            "Please put the file there and write its name as it is, with its ending (.jpg, .png).",
        ),
        "- type: photo\n  file: harbor.png\n  alt: 항구에서 손을 흔드는 참가자 여섯 명",
        "- type: photo\n  file: harbour.png\n  alt: 항구에서 손을 흔드는 참가자 여섯 명",
    ),
    Message(
        "picture.outside",
        Words(
            "그림이 YAML 파일의 폴더 밖이나 인터넷에 있습니다. 내년에 다른 컴퓨터에서도 같은 안내지가 나오도록, "
            "그림은 판과 함께 있어야 합니다.",
            "The picture lies outside the YAML file's folder, or on the network. Pictures stay with the edition, so "
            "that the same flyer can be made elsewhere next year.",
        ),
        Words(
            "그림을 YAML 옆에 복사하고 이름만 적거나, 다른 폴더를 파일 맨 위의 assets에 적어 주십시오.",
            "Please copy it beside the YAML and write its name alone, or name its folder under assets at the top.",
        ),
        "- type: photo\n  file: C:/Users/me/Pictures/harbour.png\n  alt: 항구에서 손을 흔드는 참가자 여섯 명",
        "- type: photo\n  file: harbour.png\n  alt: 항구에서 손을 흔드는 참가자 여섯 명",
    ),
    Message(
        "picture.closed",
        Words(
            "그림 파일이 있지만 컴퓨터가 열어 주지 않습니다. 다른 프로그램이 열고 있거나 읽을 권한이 없습니다.",
            "The picture is there and cannot be opened: another program holds it, or it may not be read.",
        ),
        Words(
            "그 그림을 연 프로그램을 닫고, 다시 복사해 넣어 주십시오.",
            "Please close what has it open, and copy it there again.",
        ),
    ),
    Message(
        "picture.large",
        Words(
            "그림이 안내지에 필요한 것보다 훨씬 큽니다. 여는 데만 오래 걸리고 찍힌 모습은 나아지지 않습니다.",
            "The picture is far larger than a flyer needs: it takes long to open and looks no better.",
        ),
        Words(
            "긴 쪽이 5,000픽셀이 되지 않게 줄여 저장해 주십시오. SVG라면 모양을 단순하게 고쳐 주십시오.",
            "Please scale it down to less than 5,000 pixels on its longer side; an SVG wants to be simplified.",
        ),
    ),
    Message(
        "picture.broken",
        Words(
            "그림 파일이 끝까지 저장되지 않았거나 깨져 있습니다. 내려받다가 끊긴 파일일 때가 많습니다.",
            "The picture is broken or was not saved to its end, as where a download stopped half-way.",
        ),
        Words(
            "원래 그림을 다시 받거나, 그림을 만든 프로그램에서 다시 저장해 주십시오.",
            "Please fetch it again, or save it again from the program it comes from.",
        ),
    ),
    Message(
        "picture.empty",
        Words(
            "그림이 처음부터 끝까지 투명해서 아무것도 찍히지 않습니다.",
            "The picture is transparent all over and nothing of it would be printed.",
        ),
        Words(
            "레이어가 꺼진 채 저장되지 않았는지 확인하고 다시 저장해 주십시오.",
            "Please see whether its layers were hidden, and save it again.",
        ),
    ),
    Message(
        "picture.format",
        Words(
            "안내지에 놓을 수 없는 형식의 그림이거나 그림이 아닙니다. 사진은 JPEG나 PNG, 로고와 약도는 SVG도 됩니다.",
            "Pictures of this format cannot be placed, or this is none: photographs are JPEG or PNG, marks and maps "
            "may be SVG.",
        ),
        Words(
            "그림 프로그램에서 JPEG나 PNG로 저장해 주십시오. 아이폰 사진(HEIC)은 사진 앱에서 JPEG로 내보내면 됩니다.",
            "Please save it as JPEG or PNG; photographs of an iPhone (HEIC) can be exported as JPEG.",
        ),
    ),
    Message(
        "picture.name",
        Words(
            "파일 이름의 끝과 속에 든 형식이 다릅니다. 확장자만 바꾸어도 그림의 형식은 바뀌지 않습니다.",
            "The ending of the file's name is not what is in it; another ending does not change a picture's format.",
        ),
        Words(
            "메시지에 나온 이름으로 파일 이름을 바꾸고 YAML에도 그렇게 적어 주십시오.",
            "Please rename the file as the message says, and write that in the YAML.",
        ),
    ),
    Message(
        "picture.animated",
        Words(
            "움직이는 그림이거나 여러 쪽이 든 파일이어서 어느 장면을 찍을지 알 수 없습니다.",
            "The picture moves, or has several pages, and nobody can tell which one to print.",
        ),
        Words(
            "찍을 장면이나 쪽만 PNG나 JPEG로 따로 저장해 주십시오.",
            "Please save the one that is wanted by itself, as PNG or JPEG.",
        ),
    ),
    Message(
        "picture.depth",
        Words(
            "색을 채널마다 8비트보다 잘게 담은 그림입니다. 인쇄에는 8비트만 쓰입니다.",
            "The picture has more than eight bits for each of its colours; print takes eight.",
        ),
        Words(
            "그림 프로그램에서 채널마다 8비트로 바꾸어 저장해 주십시오.",
            "Please change it to 8 bits per channel in a picture program and save it again.",
        ),
    ),
    Message(
        "picture.marker",
        Words(
            "CMYK JPEG인데 잉크 값을 어느 쪽으로 적었는지 밝히는 표시가 없습니다. 잘못 짐작하면 사진의 음양이 뒤집혀 "
            "찍힙니다.",
            "This JPEG in CMYK does not say which way its inks run; a wrong guess would print it as a negative.",
        ),
        Words(
            "그림 프로그램에서 열어 색을 확인하고 JPEG로 다시 저장하거나 RGB로 바꾸어 주십시오.",
            "Please open it in a picture program, see that its colours are right, and save it as JPEG again, or as "
            "RGB.",
        ),
    ),
    Message(
        "picture.colours",
        Words(
            "Lab 색으로 저장된 그림이어서 화면의 색도 잉크도 아닙니다.",
            "The picture is saved in Lab, which is neither the colour of a screen nor ink.",
        ),
        Words(
            "RGB나 CMYK로 바꾸어 다시 저장해 주십시오.",
            "Please change it to RGB or CMYK and save it again.",
        ),
    ),
    Message(
        "picture.ratio",
        Words(
            "사진을 동그랗게 오리라고 하면서 가로와 세로의 비도 적었습니다. 원은 가로와 세로가 같아 그 비를 쓰지 "
            "않습니다.",
            "The photograph is to be cut to a circle and has a ratio as well; a circle is as wide as it is high.",
        ),
        Words(
            "‘ratio:’를 지우거나 ‘shape:’를 바꾸어 주십시오.",
            "Please delete “ratio:”, or choose another “shape:”.",
        ),
        "- type: photo\n  file: harbour.png\n  alt: 항구에서 손을 흔드는 참가자 여섯 명\n  shape: circle\n  ratio: 3:2",
        "- type: photo\n  file: harbour.png\n  alt: 항구에서 손을 흔드는 참가자 여섯 명\n  shape: circle",
    ),
    Message(
        "picture.width",
        Words(
            "그림에 준 너비나 높이가 너무 작아 알아볼 수 없습니다.",
            "The picture is given so little width or height that nothing could be made out.",
        ),
        Words(
            "‘width:’나 ‘height:’를 크게 하거나, 지워서 테마에 맡겨 주십시오.",
            "Please raise “width:” or “height:”, or leave them to the theme.",
        ),
        "- type: image\n  file: map.png\n  alt: 역에서 강을 따라 5분 걸으면 왼쪽에 사무소가 있습니다\n  width: 1mm",
        "- type: image\n  file: map.png\n  alt: 역에서 강을 따라 5분 걸으면 왼쪽에 사무소가 있습니다\n  width: 60mm",
    ),
    Message(
        "picture.alt",
        Words(
            "그림마다 보지 못하는 사람에게 읽어 줄 말이 있거나, 꾸밈일 뿐이라고 적혀 있어야 합니다. 없으면 듣는 "
            "사람은 그림이 있다는 것만 알게 됩니다.",
            "Every picture has words for those who cannot see it, or is said to be decoration. Without either a "
            "listener hears only that there is one.",
        ),
        Words(
            "‘alt:’에 보이는 것을 한 문장으로 적거나, 꾸밈이면 ‘decorative: true’를 적어 주십시오. 둘을 함께 적지는 "
            "않습니다.",
            "Please say in a sentence under “alt:” what can be seen, or write “decorative: true”; not both.",
        ),
        "- type: photo\n  file: harbour.png",
        "- type: photo\n  file: harbour.png\n  alt: 항구에서 손을 흔드는 참가자 여섯 명",
    ),
    Message(
        "picture.some",
        Words(
            "한 블록에서 몇 사람만 사진이 있고 몇 사람은 없어, 고르게 보이도록 모두 사진 없이 찍습니다.",
            "Some people of a block have portraits and others have none, so all go without, that they look alike.",
        ),
        Words(
            "모두의 사진을 적거나, 있는 사진을 빼 주십시오.",
            "Please give everyone a portrait, or take the others out.",
        ),
        "- type: testimonials\n"
        "  items:\n"
        "    - {quote: 다시 가고 싶습니다., name: 가람, portrait: face.png}\n"
        "    - {quote: 많이 배웠습니다., name: 나래}",
        "- type: testimonials\n"
        "  items:\n"
        "    - {quote: 다시 가고 싶습니다., name: 가람, portrait: face.png}\n"
        "    - {quote: 많이 배웠습니다., name: 나래, portrait: face.png}",
    ),
)
