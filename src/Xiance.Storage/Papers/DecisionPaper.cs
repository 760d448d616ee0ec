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
    public static Paper? Of(KeptCase kept, string document) => kept.Life.Decision is not { } decision ? null : new Paper("奖补资金决定书", [.. Blocks(kept, decision)])
    {
        Subtitle = kept.Number,
        Provisional = decision.Decisions.Any(decided => decided.Assumption.Length > 0),
        Synthetic = kept.Synthetic,
        Provenance = $"依据：{document}　规则文本 {decision.TextHash[..Math.Min(12, decision.TextHash.Length)]}　决定人 {decision.By} {decision.At}",
    };

    static IEnumerable<PaperBlock> Blocks(KeptCase kept, CaseStep decision)
    {
        yield return new PaperParagraph($"{kept.SubjectName}（{kept.Subject}）：");
        yield return new PaperParagraph($"经审核，{kept.Period.ToChinese()}按下列条款给予奖补资金合计 {Yuan(kept.Life.Fen)} 元{(decision.Document.Length > 0 ? $"（{decision.Document}）" : "")}。收款人：{kept.Life.Content.Payee}。");
        foreach (var decided in decision.Decisions)
            foreach (var block in Rule(decided)) yield return block;
        yield return new PaperHeading(1, "审核和公示");
        foreach (var review in kept.Life.Reviews) yield return new PaperParagraph($"{review.Body}：{(review.Affirms ? "同意" : "不同意")}{(review.Words.Length > 0 ? $"，{review.Words}" : "")}（{review.By}，{review.At}）。");
        if (kept.Life.Notice is { Day: { } first, LastDay: { } last }) yield return new PaperParagraph(string.Create(CultureInfo.InvariantCulture, $"公示：{first:yyyy年M月d日}至{last:yyyy年M月d日}，异议 {kept.Life.Of(CaseAct.Object).Count()} 件。"));
    }

    static IEnumerable<PaperBlock> Rule(DecidedRule decided)
    {
        yield return new PaperHeading(1, $"{decided.Name}（{decided.Clause}）");
        yield return new PaperParagraph(decided.Payable ? $"金额 {Yuan(decided.Fen!.Value)} 元，由{(decided.Fund.Count == 0 ? decided.Payer : string.Join("、", decided.Fund.Select(part => $"{part.Payer}负担 {Yuan(part.Fen)} 元")))}。" : $"不给予资金。{decided.By}");
        yield return new PaperTable([new("条件", false, 5), new("事实", false, 3), new("要求", false, 3), new("结果", false, 2)], [.. decided.Conditions.Select(one => (IReadOnlyList<PaperCell>)[one.Reading, one.Actual, one.Required, one.Holds switch { true => "成立", false => "不成立", _ => "缺数据" }])]);
        if (decided.Lines.Count > 0) yield return new PaperTable([new("步骤", false, 2), new("计算", false, 5), new("金额（元）", true, 3)], [.. decided.Lines.Select(line => (IReadOnlyList<PaperCell>)[Kinds[line.Kind], $"{line.Label} {line.Calculation}".Trim(), PaperCell.Of(line.Yuan, 2)]), [(PaperCell)"合计", "", PaperCell.Of(decided.Lines.Sum(line => line.Yuan), 2)]]) { LastRowIsTotal = true };
        if (decided.Assumption.Length > 0) yield return new PaperNote($"暂定：{decided.Assumption}");
    }

    static string Yuan(long fen) => new Money(fen).Yuan.ToString("N2", CultureInfo.InvariantCulture);
}
