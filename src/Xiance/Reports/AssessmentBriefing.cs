using Xiance.Assessment;
using Xiance.Basics;
using Xiance.Incentives;

namespace Xiance.Reports;

/// <summary>Arranges an assessment as a briefing: result, ranking, places by class, honours, talks, money, basis and assumptions.</summary>
public static class AssessmentBriefing
{
    public static Paper Run(BriefingContent content)
    {
        var parts = new List<(string Heading, IEnumerable<PaperBlock> Blocks)>
        {
            ("评价结果", Summary(content)),
            ("综合排名", Rankings(content)),
            ("分类排名", content.Run.Scheme.Classes.Names.SelectMany((name, index) => Class(content, name, index))),
            ("约束性指标", BindingPart.All(content.Run)),
            ("荣誉名单", content.Run.Scheme.Honours.SelectMany((rule, index) => Honour(content, rule, index))),
        };
        if (content.WithTalks && content.Run.Scheme.Talks.Count > 0) parts.Add(("约谈警示", Talks(content)));
        if (content.Allocations.Count > 0) parts.Add(("奖励资金", content.Allocations.SelectMany((allocation, index) => Fund(allocation, index))));
        parts.Add(("依据和说明", BasisPart.Of(content)));
        return new Paper($"{content.Run.Period.ToChinese()}{content.Run.Scheme.Name}情况", [.. parts.Where(part => part.Blocks.Any()).SelectMany((part, index) => part.Blocks.Prepend(new PaperHeading(1, $"{Printed.Ordinal(index + 1)}、{part.Heading}")))])
        {
            Provisional = content.Provisional,
            Synthetic = content.Synthetic,
            Provenance = content.Provenance,
        };
    }

    static IEnumerable<PaperBlock> Summary(BriefingContent content)
    {
        var run = content.Run;
        var ranked = run.Regions.Count(region => region.Rank is not null);
        yield return new PaperParagraph($"根据《{content.Plan}》，对{run.Regions.Count}个县（市、区）{run.Period.ToChinese()}县域经济发展情况进行了综合评价，评价指标{run.Scheme.Indicators.Count}项，参加排名{ranked}个。{content.State}");
        var unranked = run.Regions.Where(region => region.Rank is null).Select(region => region.Region.Name).ToList();
        if (unranked.Count > 0) yield return new PaperParagraph($"未参加排名：{string.Join('、', unranked)}。");
    }

    /// <summary>One table, or one for each group that is ranked apart.</summary>
    static IEnumerable<PaperBlock> Rankings(BriefingContent content)
    {
        var groups = content.Run.Scheme.Groups;
        if (groups.Count == 0) return [Ranking(content, content.Run.Regions)];
        return groups.SelectMany((group, index) => (PaperBlock[])[new PaperHeading(2, $"（{Printed.Ordinal(index + 1)}）{group.Name}"), Ranking(content, [.. content.Run.Regions.Where(region => region.Group == group.Name)])]);
    }

    static PaperTable Ranking(BriefingContent content, IReadOnlyList<RegionResult> regions)
    {
        var before = content.Run.History.Where(standing => standing.Period.CompareTo(content.Run.Period) < 0).GroupBy(standing => standing.Region).ToDictionary(group => group.Key, group => group.OrderBy(standing => standing.Period).Last().Rank);
        return new PaperTable(
            [new("名次", true, 3), new("县（市、区）", false, 8), new("市州", false, 6), new("类型", false, 9), new("得分（分）", true, 6), new("上年名次", true, 5)],
            [.. Ordered(regions, region => region.Rank).Select(region => (IReadOnlyList<PaperCell>)[PaperCell.Of(region.Rank, 0), region.Region.Name, content.Parents.GetValueOrDefault(region.Region.Id, ""), string.Join('、', region.Region.Classes), PaperCell.Of(region.Score, 2), PaperCell.Of(before.GetValueOrDefault(region.Region.Id), 0)])]);
    }

    static IEnumerable<PaperBlock> Class(BriefingContent content, string name, int index)
    {
        var members = content.Run.Regions.Select(region => (region.Region.Name, Result: region.Classes.FirstOrDefault(one => one.Class == name))).Where(pair => pair.Result is not null).ToList();
        if (members.Count == 0) yield break;
        yield return new PaperHeading(2, $"（{Printed.Ordinal(index + 1)}）{name}（{members.Count}个）");
        yield return new PaperTable([new("名次", true, 2), new("县（市、区）", false, 5), new("得分（分）", true, 3)], [.. Ordered(members, pair => pair.Result!.Rank).Select(pair => (IReadOnlyList<PaperCell>)[PaperCell.Of(pair.Result!.Rank, 0), pair.Name, PaperCell.Of(pair.Result.Score, 2)])]);
    }

    static IEnumerable<PaperBlock> Honour(BriefingContent content, HonourRule rule, int index)
    {
        var names = content.Run.Regions.ToDictionary(region => region.Region.Id, region => region.Region.Name);
        var held = content.Run.Honours.Where(award => award.Honour == rule.Code).ToList();
        yield return new PaperHeading(2, $"（{Printed.Ordinal(index + 1)}）{rule.Name}（{held.Count}个）");
        if (held.Count == 0)
        {
            yield return new PaperParagraph("本期没有符合条件的县（市、区）。");
            yield break;
        }
        yield return rule.Field != RankField.All
            ? new PaperParagraph(string.Join("；", held.GroupBy(award => award.Class).Select(group => $"{group.Key}：{string.Join('、', group.Select(award => names[award.Region]))}")) + "。")
            : new PaperParagraph(string.Join('、', held.Select(award => names[award.Region])) + "。");
    }

    static IEnumerable<PaperBlock> Talks(BriefingContent content)
    {
        var names = content.Run.Regions.ToDictionary(region => region.Region.Id, region => region.Region.Name);
        if (content.Run.Talks.Count == 0) return [new PaperParagraph("本期没有符合约谈情形的县（市、区）。")];
        var criteria = content.Run.Scheme.Talks.SelectMany(talk => talk.Criteria).GroupBy(criterion => criterion.Code).ToDictionary(group => group.Key, group => group.First().Name);
        return [new PaperTable([new("县（市、区）", false, 3), new("情形", false, 4), new("依据", false, 6)], [.. content.Run.Talks.Select(talk => (IReadOnlyList<PaperCell>)[names[talk.Region], criteria.GetValueOrDefault(talk.Criterion, talk.Criterion), string.Join('；', talk.Evidence.OrderBy(year => year.Period).Select(BasisPart.Evidence))])])];
    }

    static IEnumerable<PaperBlock> Fund(Allocation allocation, int index)
    {
        yield return new PaperHeading(2, $"（{Printed.Ordinal(index + 1)}）{allocation.Pool.Name}");
        yield return new PaperParagraph($"{allocation.Pool.Payer}安排{Printed.Yuan(allocation.Pool.Amount)}元，{(allocation.Pool.Split == FundSplit.Equal ? "均分" : "按依据值占比")}给{allocation.Shares.Count}个县（市、区）{(allocation.Pool.Uses.Count == 0 ? "" : "，用于" + string.Join('、', allocation.Pool.Uses))}。");
        yield return new PaperTable([new("县（市、区）", false, 5), new("依据值", true, 2), new("金额（元）", true, 4)],
            [.. allocation.Shares.Select(share => (IReadOnlyList<PaperCell>)[share.Name, Printed.Plain(share.Weight), PaperCell.Of(share.Amount.Yuan, 2)]), ["合计", "", PaperCell.Of(allocation.Total.Yuan, 2)]])
        { LastRowIsTotal = true };
    }

    static IEnumerable<T> Ordered<T>(IEnumerable<T> items, Func<T, int?> rank) => items.OrderBy(item => rank(item) is null).ThenBy(rank);
}
