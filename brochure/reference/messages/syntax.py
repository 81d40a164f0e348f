"""What YAML itself does not allow, or an edition does not: its signs, its indents and its keys."""

from __future__ import annotations

from brochure.findings import Words
from brochure.reference.messages.message import Message

SYNTAX: tuple[Message, ...] = (
    Message(
        "yaml.syntax",
        Words(
            "이 줄을 YAML이 읽지 못했습니다. 글 안에 ‘콜론과 빈칸’이 있거나, 글이 { [ * & ! % @ 같은 기호로 "
            "시작하거나, 따옴표나 괄호가 닫히지 않았거나, 들여쓰기가 이웃한 줄과 어긋났을 때 나옵니다.",
            "YAML could not read this line. A text holds a colon and a space or begins with a sign such as { [ * & ! "
            "% @, a quote or bracket is never closed, or the indent differs from the lines beside it.",
        ),
        Words(
            "메시지가 알려 주는 대로 고쳐 주십시오. 망설여질 때는 글 전체를 따옴표로 감싸면 대개 해결됩니다. 표시된 "
            "줄이 멀쩡해 보이면 바로 윗줄을 살펴봐 주십시오.",
            "Please do as the message says. When in doubt, quotes around the whole text are nearly always right; if "
            "the marked line looks fine, look at the one above.",
        ),
    ),
    Message(
        "yaml.empty",
        Words(
            "파일에 읽을 내용이 하나도 없습니다. 저장하기 전에 실행했거나, 모든 줄이 #로 시작하는 설명뿐일 때 "
            "나옵니다.",
            "There is nothing to read in the file: it was not saved yet, or each of its lines is a comment.",
        ),
        Words(
            "편집기에서 파일을 저장했는지 확인하고, 처음이라면 작년 파일이나 examples 폴더의 판을 복사해 시작해 "
            "주십시오.",
            "Please see that the file is saved; to begin with, copy last year's file or one of the examples.",
        ),
    ),
    Message(
        "yaml.top",
        Words(
            "파일의 맨 바깥이 ‘항목: 값’이 아니라 글이나 목록입니다. ‘edition:’이나 ‘blocks:’ 줄이 지워졌거나, 콜론 "
            "뒤의 빈칸이 빠졌을 때 나옵니다.",
            "What the file holds is a text or a list, not “key: value”. The line “edition:” or “blocks:” is gone, or "
            "the space after a colon.",
        ),
        Words(
            "파일 맨 위에 ‘edition: 2024’처럼 항목을 적고, 목록은 ‘blocks:’ 아래로 옮겨 주십시오.",
            "Please begin with keys such as “edition: 2024”, and put the list under “blocks:”.",
        ),
    ),
    Message(
        "yaml.documents",
        Words(
            "한 파일 안에서 ‘---’ 줄이 두 번째 문서를 시작합니다. 구분선으로 적은 것이라도 YAML은 그 아래를 다른 "
            "문서로 읽습니다.",
            "A line “---” begins a second document. Even where it is meant as a rule, YAML takes what follows for "
            "another file.",
        ),
        Words(
            "‘---’ 줄을 지워 주십시오. 구분선이 필요하면 ‘# ------’처럼 #로 시작하면 됩니다.",
            "Please delete that line. For a rule of your own write “# ------”: what begins with # is a comment.",
        ),
    ),
    Message(
        "yaml.repeated",
        Words(
            "한 묶음 안에 같은 이름의 항목이 두 번 있습니다. 그대로 두면 둘 가운데 하나가 소리 없이 버려지므로 "
            "멈춥니다. 블록을 복사해 붙이면서 ‘- ’를 빠뜨렸을 때 자주 나옵니다.",
            "One key stands twice in the same group. One of the two would be lost without a word, so the build "
            "stops. It often happens where a block was pasted without its “- ”.",
        ),
        Words(
            "하나를 지우거나, 새 항목으로 적으려던 것이면 그 앞에 ‘- ’를 적어 주십시오.",
            "Please delete one, or begin a new item with “- ” if that was meant.",
        ),
        "title: 봄 안내지\ntitle: 가을 안내지",
        "title: 가을 안내지",
    ),
    Message(
        "yaml.key",
        Words(
            "콜론 앞의 항목 이름이 글이 아니라 괄호로 묶인 묶음이나 목록입니다. 이름을 { 나 [ 로 시작하면 YAML이 "
            "그렇게 읽습니다.",
            "What stands before the colon is a group or a list in brackets and no text, for YAML reads { and [ so.",
        ),
        Words(
            "그 이름을 따옴표로 감싸거나 괄호 없이 적어 주십시오.",
            "Please put the name in quotes, or write it without brackets.",
        ),
    ),
    Message(
        "yaml.tag",
        Words(
            "글이 느낌표(!)로 시작하면 YAML은 그것을 값의 종류를 말하는 기호로 읽습니다.",
            "YAML reads a text that begins with “!” as a sign that names the kind of a value.",
        ),
        Words(
            "느낌표가 글의 일부라면 글 전체를 따옴표로 감싸 주십시오.",
            "If the “!” belongs to the text, please put all of it in quotes.",
        ),
    ),
    Message(
        "yaml.alias",
        Words(
            "글이 별표(*)로 시작하면 YAML은 그것을 ‘위에서 이름 붙인 값을 다시 쓰라’는 뜻으로 읽습니다. 그런 이름이 "
            "위에 없습니다.",
            "To YAML, a text that begins with “*” asks for a value that was named further up, and nothing has that "
            "name.",
        ),
        Words(
            "별표가 글의 일부라면 글 전체를 따옴표로 감싸 주십시오.",
            "If the “*” belongs to the text, please put all of it in quotes.",
        ),
    ),
    Message(
        "yaml.aliases",
        Words(
            "별칭(*이름)을 백 번 넘게 썼습니다. 안내지에는 쓸 일이 없고, 값이 끝없이 불어날 수 있어 읽지 않습니다.",
            "There are more than a hundred aliases (*name). No flyer needs them, and values could multiply without "
            "end.",
        ),
        Words(
            "별칭 대신 값을 그대로 적어 주십시오. 되풀이되는 숫자는 facts에 적고 {이름}으로 부릅니다.",
            "Please write the values out; for a number that comes again there are facts, called as {name}.",
        ),
    ),
    Message(
        "yaml.recursive",
        Words(
            "별칭(*이름)이 자기를 담고 있는 값을 다시 부릅니다. 그대로 읽으면 끝이 없습니다.",
            "An alias (*name) stands within the very value it names, and reading it would never end.",
        ),
        Words(
            "별칭 대신 값을 그대로 적어 주십시오.",
            "Please write the value out.",
        ),
    ),
    Message(
        "yaml.merge",
        Words(
            "‘<<’는 다른 묶음을 합쳐 넣는 YAML의 기능인데, 무엇이 어디에서 왔는지 알기 어려워 쓰지 않습니다.",
            "“<<” merges another group into this one. It hides where a value comes from, and is not used here.",
        ),
        Words(
            "합치려던 항목을 그대로 적어 주십시오.",
            "Please write the keys out.",
        ),
    ),
    Message(
        "yaml.depth",
        Words(
            "묶음 안의 묶음이 서른두 겹을 넘습니다. 안내지는 몇 겹이면 되므로, 괄호나 들여쓰기가 잘못 되풀이된 "
            "것입니다.",
            "Groups lie within groups more than 32 levels deep. A flyer needs a few: brackets or indents repeat by "
            "mistake.",
        ),
        Words(
            "표시된 줄 위에서 닫히지 않은 괄호나 점점 깊어지는 들여쓰기를 찾아 고쳐 주십시오.",
            "Please look above the marked line for brackets never closed, or for an indent that grows from line to "
            "line.",
        ),
    ),
    Message(
        "yaml.nodes",
        Words(
            "값이 십만 개를 넘습니다. 안내지의 것이라고 볼 수 없어, 컴퓨터가 멈추기 전에 읽기를 그만두었습니다.",
            "There are more than a hundred thousand values. That is no flyer, and reading stopped before the machine "
            "would.",
        ),
        Words(
            "고른 파일이 맞는지, 별칭(*)이 서로를 불러 불어나지 않는지 살펴봐 주십시오.",
            "Please check that it is the right file, and that no aliases (*) multiply each other.",
        ),
    ),
)
