namespace Xiance.Documents.Text;

/// <summary>One spelling for characters that documents print in many ways, one for one so that places stay the same.</summary>
static class Characters
{
    public static char Unify(char character) => character switch
    {
        '（' or '〔' or '【' or '［' or '[' => '(',
        '）' or '〕' or '】' or '］' or ']' => ')',
        '，' or '﹐' => ',',
        '；' => ';',
        '：' or '﹕' => ':',
        '．' => '.',
        '％' or '﹪' => '%',
        '！' => '!',
        '？' => '?',
        '／' => '/',
        '∶' => ':',
        '＋' => '+',
        '＜' => '<',
        '＞' => '>',
        '“' or '”' or '‘' or '’' or '\'' or '`' or '＂' or '「' or '」' or '『' or '』' => '"',
        '－' or '—' or '–' or '―' or '~' or '～' or '─' or '−' or '‑' => '-',
        >= '０' and <= '９' => (char)(character - '０' + '0'),
        >= 'Ａ' and <= 'Ｚ' => (char)(character - 'Ａ' + 'A'),
        >= 'ａ' and <= 'ｚ' => (char)(character - 'ａ' + 'a'),
        _ => character
    };

    public static bool IsHan(char character) => character is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf';

    /// <summary>Blanks of every kind and the invisible marks that copying from pages leaves behind.</summary>
    public static bool IsBlank(char character) => char.IsWhiteSpace(character) || character is '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u00ad';

    public static string Unify(string text) => string.Create(text.Length, text, (target, source) =>
    {
        for (var i = 0; i < source.Length; i++) target[i] = Unify(source[i]);
    });

    public static string WithoutBlanks(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', ' ') && !text.Any(IsBlank)) return text;
        return string.Concat(text.Where(character => !IsBlank(character)));
    }
}
