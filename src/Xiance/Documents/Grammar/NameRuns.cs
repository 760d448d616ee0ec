namespace Xiance.Documents.Grammar;

/// <summary>Names that stand in one enumeration, with the place of each.</summary>
sealed record NameRun(int Start, int End, IReadOnlyList<(int Start, int End)> Members);

/// <summary>Finds enumerations of county-level names: inner members fill the space between two 、, the outer ones border on other words.</summary>
static class NameRuns
{
    public static List<NameRun> Read(string view, int start, int end)
    {
        var runs = new List<NameRun>();
        var members = new List<(int, int)>();
        foreach (var (from, to, first, last) in Segments(view, start, end))
        {
            var segment = view.AsSpan(from, to - from);
            if (!first && CountyNames.IsName(segment)) members.Add((from, to));
            else
            {
                if (!first && members.Count > 0 && CountyNames.AtStart(segment) is var head and > 0) members.Add((from, from + head));
                Close(runs, members);
                if ((!last || first) && CountyNames.AtEnd(segment) is var tail and > 0) members.Add((to - tail, to));
            }
            if (last) Close(runs, members);
        }
        Close(runs, members);
        return runs;
    }

    static void Close(List<NameRun> runs, List<(int Start, int End)> members)
    {
        if (members.Count > 0) runs.Add(new NameRun(members[0].Start, members[^1].End, [.. members]));
        members.Clear();
    }

    /// <summary>Stretches between signs; first and last say whether the stretch begins or ends its enumeration (no 、 on that side).</summary>
    static IEnumerable<(int From, int To, bool First, bool Last)> Segments(string view, int start, int end)
    {
        var from = start;
        var first = true;
        for (var at = start; at <= end; at++)
        {
            var sign = at == end ? '。' : view[at];
            if (!IsSign(sign)) continue;
            var last = sign != '、';
            if (at > from) yield return (from, at, first, last);
            first = last;
            from = at + 1;
        }
    }

    static bool IsSign(char character) => character is '、' or ',' or '。' or ';' or ':' or '(' or ')' or '"' or '!' or '?' or '-' or '\n' or '\t' or '《' or '》' or '.';
}
