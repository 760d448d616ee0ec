using Xiance.Assessment;
using Xiance.Incentives;

namespace Xiance.Reports;

/// <summary>
/// Arranges what an assessment says of one region: place, score line by line, honours, money, talk, basis. It names no other region,
/// so a county may hold its own.
/// </summary>
public static class CountyPaper
{
    /// <summary>Null when the run does not know the region (its id in the run).</summary>
    public static Paper? Run(BriefingContent content, string region)
    {
        if (content.Run.Find(region) is not { } result) return null;
        var shares = content.Allocations.SelectMany(allocation => allocation.Shares.Where(share => share.Region == region).Select(share => (allocation.Pool, Share: share))).ToList();
        List<(string Heading, IEnumerable<PaperBlock> Blocks)> parts =
        [
            ("综合结果", Standing(content, result)),
            ("得分构成", Explain.Region(content.Run, region).SelectMany(view => ScorePart.Of(content.Run, result, view))),
            ("约束性指标", BindingPart.Of(result)),
            ("荣誉和资金", Honours(result).Concat(shares.SelectMany(one => Fund(one.Pool, one.Share)))),
        ];
        if (content.WithTalks && result.Talks.Count > 0) parts.Add(("约谈", [new PaperParagraph(string.Join('；', result.Talks.SelectMany(talk => talk.Evidence).Distinct().OrderBy(year => year.Period).Select(BasisPart.Evidence)) + "。")]));
        var own = content with { Allocations = [.. content.Allocations.Where(allocation => allocation.Shares.Any(share => share.Region == region))] };
        parts.Add(("依据和说明", BasisPart.Of(own)));
        return new Paper($"{result.Region.Name}{content.Run.Period.ToChinese()}{content.Run.Scheme.Name}情况单", [.. parts.Where(part => part.Blocks.Any()).SelectMany((part, index) => part.Blocks.Prepend(new PaperHeading(1, $"{Printed.Ordinal(index + 1)}、{part.Heading}")))])
        {
            Subtitle = content.Parents.GetValueOrDefault(region, ""),
            Provisional = own.Provisional,
            Synthetic = content.Synthetic,
            Provenance = content.Provenance,
        };
    }

    static IEnumerable<PaperBlock> Standing(BriefingContent content, RegionResult result)
    {
        var (run, ranked) = (content.Run, content.Run.RankedWith(result));
        var place = result.Rank is { } rank ? $"综合得分{Printed.Score(result.Score)}分，在参加排名的{ranked}个{result.Group ?? "县（市、区）"}中列第{rank}名{Since(run, result, rank)}。" : $"未参加排名：{Reason(result.Unranked)}。";
        yield return new PaperParagraph(place + string.Concat(result.Classes.Select(Class)) + content.State);
    }

    static string Class(ClassResult one) => one.Rank is { } rank ? $"在{one.Class}类{one.Members}个中列第{rank}名，得分{Printed.Score(one.Score)}分。" : $"在{one.Class}类中没有排名。";

    static string Since(AssessmentRun run, RegionResult result, int rank)
    {
        var before = run.History.Where(standing => standing.Region == result.Region.Id && standing.Period.CompareTo(run.Period) < 0 && (standing.Group is null || standing.Group == result.Group)).MaxBy(standing => standing.Period);
        return before?.Rank is not { } then ? "" : $"，{before.Period.ToChinese()}为第{then}名，{(then == rank ? "持平" : then > rank ? $"上升{then - rank}名" : $"下降{rank - then}名")}";
    }

    static string Reason(Unranked? reason) => reason switch
    {
        Unranked.Veto => "一票否决",
        Unranked.Coverage => "数据覆盖不足",
        Unranked.ForcedOut => "按规定退出",
        _ => "没有得分",
    };

    static IEnumerable<PaperBlock> Honours(RegionResult result) =>
        [new PaperParagraph(result.Honours.Count == 0 ? "本期没有获得称号。" : $"获得{string.Join('、', result.Honours.Select(award => award.Class is { } name ? $"{award.Name}（{name}）" : award.Name))}。")];

    static IEnumerable<PaperBlock> Fund(FundPool pool, FundShare share)
    {
        yield return new PaperParagraph($"{pool.Name}{Printed.Yuan(share.Amount)}元{(pool.Uses.Count == 0 ? "" : "，用于" + string.Join('、', pool.Uses))}。");
        yield return new PaperTable([new("计算", false, 7), new("金额（元）", true, 4)],
            [.. share.Lines.Select(line => (IReadOnlyList<PaperCell>)[line.Kind == FundLine.Entitled ? line.Calculation : "尾差（最大余数法）", PaperCell.Of(line.Amount.Yuan, 2)]), ["合计", PaperCell.Of(share.Amount.Yuan, 2)]])
        { LastRowIsTotal = true };
    }
}
