using Xiance.Documents.Text;

namespace Xiance.Documents.Grammar;

/// <summary>
/// The time phrase of an item's own goal: the latest point; an end (末) beats a stretch (期间). Starts, comparisons, durations and
/// years inside brackets or book titles are no deadlines.
/// </summary>
static class Deadline
{
    public static TimePhrase? Of(NormalText text, IEnumerable<Paragraph> lines)
    {
        TimePhrase? best = null;
        foreach (var line in lines)
        {
            foreach (var phrase in TimePhrase.Read(text.View, line.Start, line.End))
            {
                if (phrase.Kind is TimeKind.Start or TimeKind.Comparison || !IsOwnGoal(text.View, phrase, line)) continue;
                if (best is null || Rank(phrase) >= Rank(best.Value)) best = phrase;
            }
        }
        return best;
    }

    static int Rank(TimePhrase phrase) => phrase.Year * 2 + (phrase.Kind == TimeKind.Within ? 0 : 1);

    static bool IsOwnGoal(string view, TimePhrase phrase, Paragraph line)
    {
        if (Depth(view, line.Start, phrase.Start) > 0) return IsSetWithUnits(view, phrase, line);
        if (phrase.Start == line.Start) return true;
        var before = view[phrase.Start - 1];
        return before is '到' or '至' or '争' or '在' or '于' or '保' or '。' or ';' or ',' or ':' or '年' or '"' or '、' || phrase.Kind == TimeKind.End;
    }

    /// <summary>In the bracket of units: 完成时限：2025年12月, or …负责，2025年底前完成.</summary>
    static bool IsSetWithUnits(string view, TimePhrase phrase, Paragraph line)
    {
        var before = view.AsSpan(line.Start, phrase.Start - line.Start);
        var after = view.AsSpan(phrase.End, line.End - phrase.End);
        if (before.EndsWith("时限:") || before.EndsWith("时间:") || before.EndsWith("期限:")) return true;
        return after.IndexOf(')') is >= 0 and <= 16 and var close && after[..close].IndexOfAny(',', '。', ';') < 0 && before.LastIndexOf("负责") > before.LastIndexOf('(');
    }

    static int Depth(string view, int start, int place)
    {
        var depth = 0;
        for (var at = start; at < place; at++)
        {
            if (view[at] is '(' or '《') depth++;
            else if (view[at] is ')' or '》') depth--;
        }
        return depth;
    }
}
