namespace Xiance.Documents.Text;

/// <summary>Readings in brackets behind a character, as some copies carry them: 產(chǎn).</summary>
static class Pinyin
{
    const string Accented = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ";

    /// <summary>Length of the bracketed reading that starts here, 0 when there is none.</summary>
    public static int Length(string source, int at, int end, bool traditional)
    {
        if (source[at] is not ('(' or '（') || at == 0 || !Characters.IsHan(source[at - 1])) return 0;
        var accented = false;
        for (var to = at + 1; to < end && to - at <= 9; to++)
        {
            if (source[to] is ')' or '）') return to > at + 1 && (accented || traditional) ? to - at + 1 : 0;
            if (Accented.Contains(source[to])) accented = true;
            else if (!char.IsAsciiLetterLower(source[to])) return 0;
        }
        return 0;
    }
}
