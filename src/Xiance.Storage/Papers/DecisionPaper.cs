using System.Globalization;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Cases;
using Xiance.Reports;
using Xiance.Storage.Incentives;

namespace Xiance.Storage.Papers;

/// <summary>The decision sheet of a case as a paper in official layout: who receives what, under which clause, why, line by line.</summary>
public static class DecisionPaper
{
    static readonly Dictionary<LineKind, string> Kinds = new()
    {
        [LineKind.Calculation] = "应计",
        [LineKind.Less] = "扣除",
        [LineKind.Floor] = "不低于0",
        [LineKind.Rounding] = "尾数处理",
        [LineKind.Cap] = "封顶",
        [LineKind.Deduct] = "扣减",
        [LineKind.Settled] = "核定",
        [LineKind.Stacking] = "叠加",
        [LineKind.Pool] = "资金总额分配",
    };

    /// <summary>Null for a case that is not decided.</summary>
    public static Paper? Of(KeptCase kept, string document) => kept.Life.Decision is not { } decision ? null : new Paper(Title(kept), [.. Blocks(kept, decision)])
    {
        Subtitle = decision.Document.Length > 0 ? decision.Document : kept.Number,
        Provisional = decision.Decisions.Any(decided => decided.Assumption.Length > 0),
        Synthetic = kept.Synthetic,
        Provenance = $"依据：{document}　规则文本 {decision.TextHash[..Math.Min(12, decision.TextHash.Length)]}　决定人 {decision.By} {decision.At}",
    };

    /// <summary>What pays nothing here is an opinion for the body above.</summary>
    public static string Title(KeptCase kept) => kept.Life.Fen > 0 ? "奖补资金决定书" : "奖补资金推荐意见";

    static IEnumerable<PaperBlock> Blocks(KeptCase kept, CaseStep decision)
    {
        yield return new PaperParagraph($"{kept.SubjectName}（{kept.Subject}）：");
        yield return new PaperParagraph($"{(kept.Origin == CaseOrigin.Application ? $"你单位的申请（{kept.Number}）" : $"按已掌握数据免申请办理的事项（{kept.Number}）")}经审核，{kept.Period.ToChinese()}{(kept.Life.Fen > 0 ? $"按下列条款给予奖补资金合计 {Printed.Yuan(new Money(kept.Life.Fen))} 元（{CapitalAmount.Of(new Money(kept.Life.Fen))}），拨付给 {kept.Life.Content.Payee}" : "按下列条款予以推荐，本决定不拨付资金")}。");
        if (kept.Life.Fen > 0) yield return new PaperTable([new("条款", false, 5), new("负担单位", false, 4), new("金额（元）", true, 3)],
            [.. decision.Decisions.Where(decided => decided.Payable).SelectMany(Parts), [(PaperCell)"合计", "", PaperCell.Of(new Money(kept.Life.Fen).Yuan, 2)]])
        { LastRowIsTotal = true };
        var number = 0;
        foreach (var decided in decision.Decisions)
            foreach (var block in Rule(++number, decided)) yield return block;
        yield return new PaperHeading(1, $"{Printed.Ordinal(++number)}、审核和公示");
        foreach (var review in kept.Life.Reviews) yield return new PaperParagraph($"{review.Body}：{(review.Affirms ? "同意" : "不同意")}{(review.Words.Length > 0 ? $"，{review.Words}" : "")}（{review.By}，{Day(review.At)}）。");
        if (kept.Life.Notice is { Day: { } first, LastDay: { } last }) yield return new PaperParagraph(string.Create(CultureInfo.InvariantCulture, $"公示：{first:yyyy年M月d日}至{last:yyyy年M月d日}，异议 {kept.Life.Of(CaseAct.Object).Count()} 件。"));
        yield return new PaperTable([new("经办人", false, 3), new("复核人", false, 3), new("决定单位（盖章）", false, 4), new("决定日期", false, 3)], [["", "", "", Day(decision.At)]]);
    }

    static IEnumerable<IReadOnlyList<PaperCell>> Parts(DecidedRule decided) => decided.Fund.Count == 0
        ? [[$"{decided.Name}（{decided.Clause}）", decided.Payer, PaperCell.Of(new Money(decided.Fen!.Value).Yuan, 2)]]
        : decided.Fund.Select(part => (IReadOnlyList<PaperCell>)[$"{decided.Name}（{decided.Clause}）", part.Payer, PaperCell.Of(new Money(part.Fen).Yuan, 2)]);

    static string Day(Instant at) => string.Create(CultureInfo.InvariantCulture, $"{at.ChinaDay:yyyy年M月d日}");

    static IEnumerable<PaperBlock> Rule(int number, DecidedRule decided)
    {
        yield return new PaperHeading(1, $"{Printed.Ordinal(number)}、{decided.Name}（{decided.Clause}）");
        yield return new PaperParagraph(Result(decided));
        yield return new PaperTable([new("条件", false, 5), new("事实", false, 3), new("要求", false, 3), new("结果", false, 2)], [.. decided.Conditions.Select(one => (IReadOnlyList<PaperCell>)[one.Reading, one.Actual, one.Required, one.Holds switch { true => "成立", false => "不成立", _ => "缺数据" }])]);
        if (decided.Lines.Count > 0) yield return new PaperTable([new("步骤", false, 2), new("计算", false, 5), new("金额（元）", true, 3)], [.. decided.Lines.Select(line => (IReadOnlyList<PaperCell>)[Kinds[line.Kind], Printed.Line(line.Label, line.Calculation), PaperCell.Of(line.Yuan, 2)]), [(PaperCell)"合计", "", PaperCell.Of(decided.Lines.Sum(line => line.Yuan), 2)]]) { LastRowIsTotal = true };
        if (decided.Assumption.Length > 0) yield return new PaperNote($"暂定：{decided.Assumption}");
    }

    /// <summary>What the rule gave, in one sentence; never only "nothing" without the reason.</summary>
    static string Result(DecidedRule decided) => decided switch
    {
        { Payable: true } => $"给予 {Printed.Yuan(decided.Amount!.Value)} 元（{CapitalAmount.Of(decided.Amount.Value)}），由{(decided.Fund.Count == 0 ? decided.Payer : string.Join("、", decided.Fund.Select(part => $"{part.Payer}负担 {Printed.Yuan(new Money(part.Fen))} 元")))}。",
        { Outcome: DecisionOutcome.Eligible, Strength: Strength.SoughtFromHigherLevel } => $"符合条件，向{decided.Payer}争取{(decided.Fen is > 0 ? $"，测算 {Printed.Yuan(decided.Amount!.Value)} 元" : "")}；不在本决定拨付。",
        { Outcome: DecisionOutcome.Eligible, Fen: null } => "符合条件，金额待有权机关核定；不在本决定拨付。",
        { Outcome: DecisionOutcome.Eligible, Fen: > 0 } => $"符合条件，测算 {Printed.Yuan(decided.Amount!.Value)} 元，由{decided.Payer}另行决定；不在本决定拨付。",
        { Outcome: DecisionOutcome.Eligible } => "符合条件，按条文计算金额为 0，不拨付。",
        { Outcome: DecisionOutcome.NotEligible } => $"不符合条件，不给予资金：{string.Join("；", decided.Conditions.Where(one => one.Holds is { } holds && holds != (one.Role == ConditionRole.When)).Select(one => one.Reading))}。",
        { Outcome: DecisionOutcome.Superseded } => $"不重复给予：已按 {decided.By} 给予。",
        { Outcome: DecisionOutcome.Excluded } => $"属除外情形，不给予资金：{decided.By}。",
        { Missing.Count: > 0 } => $"缺 {string.Join("、", decided.Missing)}，不能决定。",
        _ => $"不给予资金。{decided.By}",
    };
}
