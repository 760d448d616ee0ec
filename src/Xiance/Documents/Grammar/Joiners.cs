namespace Xiance.Documents.Grammar;

/// <summary>Tells 和, 与 and 及 that join two names from those inside a word: 普及率, 参与, 饱和.</summary>
static class Joiners
{
    /// <summary>True for every other sign, and for the three where they stand between two names.</summary>
    public static bool Separates(string view, int at)
    {
        var before = at > 0 ? view[at - 1] : '\n';
        var after = at + 1 < view.Length ? view[at + 1] : '\n';
        return view[at] switch
        {
            '和' => after is not ('谐' or '美' or '平' or '解' or '睦') && before is not ('饱' or '共' or '总' or '祥' or '融' or '缓' or '温'),
            '与' => before is not ('参' or '赋' or '给') && after is not '会',
            '及' => before is not ('普' or '涉' or '波' or '触' or '顾' or '提' or '危' or '推' or '遍') && after is not ('时' or '其' or '早'),
            _ => true
        };
    }
}
