using System.Globalization;
using Xiance.Documents;

namespace Xiance.Web.Documents;

/// <summary>Turns what was read out of a document into the rows of the workbench, in the order of the text.</summary>
static class ItemReading
{
    public static IReadOnlyList<WorkbenchItem> Items(PlanDocument document) =>
    [
        .. document.Tasks.Select(Task)
            .Concat(document.Targets.Select(Target))
            .Concat(document.Incentives.Select(Incentive))
            .Concat(document.CountyLists.Select(List))
            .Concat(document.Obligations.Select(Obligation))
            .OrderBy(item => item.Span.Start).ThenBy(item => item.Kind),
    ];

    static WorkbenchItem Task(PlanTask task) => new(task.Key, ItemKind.Task, task.Clause, task.Span)
    {
        Title = $"{task.Number} {task.Title}",
        Facts =
        [
            .. Units("牵头单位", task.LeadUnits), .. Units("配合单位", task.SupportingUnits), .. Units("责任单位", task.ResponsibleUnits),
            .. task.LeadUnits.Count == 0 && task.ResponsibleUnits.Count > 0 ? new[] { new ItemFact("牵头（暂定）", $"原文未指明，暂取首列：{task.ResponsibleUnits[0]}", true) } : [],
            .. task.Deadline is { } deadline ? new[] { new ItemFact("时限", deadline) } : [],
        ],
    };

    static IEnumerable<ItemFact> Units(string label, IReadOnlyList<string> units) => units.Count == 0 ? [] : [new ItemFact(label, string.Join('、', units))];

    static WorkbenchItem Target(Target target) => new(target.Key, ItemKind.Target, target.Clause, target.Span)
    {
        Title = target.Indicator,
        Facts =
        [
            new("值", $"{Sign(target.Operator)}{Number(target.Value)}{(target.ValueMax is { } most ? "—" + Number(most) : "")}{target.Unit}"),
            new("时点", target.Year is { } year ? $"{year}年" : "未写明", target.Year is null),
            .. target.Scope is { } scope ? new[] { new ItemFact("范围", scope) } : [],
            new("类别", Measures[target.Measure]),
            .. target.Doubts.Select(doubt => new ItemFact("存疑", doubt, true)),
        ],
    };

    static WorkbenchItem Incentive(Incentive incentive) => new(incentive.Key, ItemKind.Incentive, incentive.Clause, incentive.Span)
    {
        Title = incentive.Beneficiary,
        Facts =
        [
            .. Optional("比例", incentive.Rate is { } rate ? Percent(rate) : null), .. Optional("金额", Yuan(incentive.FixedAmountYuan)), .. Optional("封顶", Yuan(incentive.CapYuan)),
            .. Optional("按", incentive.Per), .. Optional("条件", incentive.Condition), new("性质", Strengths[incentive.Strength], incentive.Strength != IncentiveStrength.Entitlement),
        ],
    };

    static WorkbenchItem List(CountyList list) => new(list.Key, ItemKind.CountyList, list.Clause, list.Span)
    {
        Title = list.Name,
        Facts = [new("县数", list.Counties.Count.ToString(CultureInfo.InvariantCulture) + (list.Stated is { } stated ? $" / 原文 {stated}" : ""), list.Stated is { } said && said != list.Counties.Count), new("名单", string.Join('、', list.Counties))],
    };

    static WorkbenchItem Obligation(Obligation duty) => new(duty.Key, ItemKind.Obligation, duty.Clause, duty.Span)
    {
        Title = duty.Action,
        Facts = [.. Optional("单位", duty.Who), .. Optional("期限", duty.DueText), .. Optional("周期", duty.Recurrence)],
    };

    static IEnumerable<ItemFact> Optional(string label, string? value) => string.IsNullOrEmpty(value) ? [] : [new ItemFact(label, value)];

    static string Number(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);

    static string Percent(decimal rate) => rate < 0.01m ? Number(rate * 1000m) + "‰" : Number(rate * 100m) + "%";

    static string? Yuan(decimal? yuan) => yuan is { } value ? Number(value) + " 元" : null;

    static string Sign(TargetOperator comparison) => comparison switch
    {
        TargetOperator.Ge => "≥ ",
        TargetOperator.Gt => "> ",
        TargetOperator.Le => "≤ ",
        TargetOperator.Lt => "< ",
        TargetOperator.Approx => "约 ",
        _ => "",
    };

    static readonly Dictionary<TargetMeasure, string> Measures = new()
    {
        [TargetMeasure.Level] = "水平",
        [TargetMeasure.Count] = "个数",
        [TargetMeasure.Ratio] = "比率",
        [TargetMeasure.AnnualGrowth] = "年均增长",
        [TargetMeasure.Increment] = "增量",
        [TargetMeasure.Cumulative] = "累计",
        [TargetMeasure.Rank] = "位次",
    };

    static readonly Dictionary<IncentiveStrength, string> Strengths = new()
    {
        [IncentiveStrength.Entitlement] = "应予兑现",
        [IncentiveStrength.SoughtFromHigherLevel] = "向上争取",
        [IncentiveStrength.Discretionary] = "可予支持",
        [IncentiveStrength.Preference] = "倾斜支持",
    };
}
