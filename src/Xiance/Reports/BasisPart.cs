using Xiance.Assessment;

namespace Xiance.Reports;

/// <summary>The last part of every paper: the clauses it rests on, and what no document says and was assumed.</summary>
static class BasisPart
{
    public static IEnumerable<PaperBlock> Of(BriefingContent content)
    {
        yield return new PaperParagraph($"依据《{content.Plan}》{string.Join("；", Clauses(content))}。");
        var assumptions = Assumptions(content).Distinct().ToList();
        if (assumptions.Count == 0) yield break;
        yield return new PaperParagraph("以下事项文件没有写明，为暂定：");
        foreach (var (text, index) in assumptions.Select((text, index) => (text, index))) yield return new PaperParagraph($"{index + 1}. {text}。");
    }

    public static string Evidence(TalkEvidence evidence) => evidence.Before is { } before ? $"{evidence.Period.ToChinese()}由第{before}名降至第{evidence.Rank}名" : $"{evidence.Period.ToChinese()}第{evidence.Rank}名（共{evidence.Of}名）";

    /// <summary>One entry a clause, naming what stands there: 四/（四）（强县、约谈）.</summary>
    static IEnumerable<string> Clauses(BriefingContent content)
    {
        var scheme = content.Run.Scheme;
        var cited = scheme.Honours.Select(rule => (rule.Cite, rule.Name)).Concat(content.WithTalks ? scheme.Talks.Select(rule => (rule.Cite, rule.Name)) : []).Concat(content.Allocations.Select(allocation => (allocation.Pool.Cite, allocation.Pool.Name)));
        var clauses = cited.Where(pair => pair.Cite is not null).Select(pair => (pair.Cite!.Clause, pair.Name)).ToList();
        if (scheme.Cite is { } own) clauses.Insert(0, (own.Clause, "评价办法"));
        return clauses.GroupBy(pair => pair.Clause).Select(group => $"{group.Key}（{string.Join('、', group.Select(pair => pair.Name).Distinct())}）");
    }

    static IEnumerable<string> Assumptions(BriefingContent content) => content.Run.Scheme.Assumptions.Select(one => $"{one.Where}：{one.Text}")
        .Concat(content.Allocations.Where(allocation => allocation.Pool.Assumption is not null).Select(allocation => $"{allocation.Pool.Name}：{allocation.Pool.Assumption}")).Select(text => text.TrimEnd('。'));
}
