using Xiance.Documents;

namespace Xiance.Plans.Reviewing;

/// <summary>The fields of a target, of an incentive clause and of a project.</summary>
static class NumberShape
{
    public static readonly ItemShape Target = new ItemShape<Documents.Target>(ItemKind.Target,
    [
        new("指标", FieldForm.Text, item => item.Indicator, (item, entry) => item with { Indicator = entry.Text() }) { Required = true },
        new("关系", FieldForm.Choice, item => item.Operator.ToString(), (item, entry) => item with { Operator = entry.Choice<TargetOperator>() }) { Choices = Enum.GetNames<TargetOperator>(), ChoiceOf = "operator" },
        new("数值", FieldForm.Number, item => Numbers.Show(item.Value), (item, entry) => item with { Value = entry.Number() }) { Required = true },
        new("上限", FieldForm.Number, item => Numbers.Show(item.ValueMax), (item, entry) => item with { ValueMax = entry.OptionalNumber() }),
        new("单位", FieldForm.Text, item => item.Unit ?? "", (item, entry) => item with { Unit = entry.Optional() }),
        new("年份", FieldForm.Year, item => Numbers.Show(item.Year), (item, entry) => item with { Year = entry.Year() }),
        new("范围", FieldForm.Text, item => item.Scope ?? "", (item, entry) => item with { Scope = entry.Optional() }),
        new("口径", FieldForm.Choice, item => item.Measure.ToString(), (item, entry) => item with { Measure = entry.Choice<Documents.TargetMeasure>() }) { Choices = Enum.GetNames<Documents.TargetMeasure>(), ChoiceOf = "measure" },
    ])
    {
        In = document => document.Targets,
        With = (document, items) => document with { Targets = items },
        Identity = item => (item.Key, item.Clause, item.Span),
        Moved = (item, clause) => item with { Clause = clause },
        Make = (key, place, like) => like is null
            ? new(key, place.Clause, place.Span, place.SourceSpan) { Indicator = "", Operator = TargetOperator.Eq, Value = 0, Measure = Documents.TargetMeasure.Level, Quote = place.Quote }
            : like with { Key = key, Clause = place.Clause, Span = place.Span, SourceSpan = place.SourceSpan, Quote = place.Quote, Printed = null, Doubts = [] },
    };

    public static readonly ItemShape Incentive = new ItemShape<Incentive>(ItemKind.Incentive,
    [
        new("对象", FieldForm.Text, item => item.Beneficiary, (item, entry) => item with { Beneficiary = entry.Text() }) { Required = true },
        new("条件", FieldForm.Text, item => item.Condition, (item, entry) => item with { Condition = entry.Optional() ?? "" }),
        new("支持内容", FieldForm.Text, item => item.Benefit, (item, entry) => item with { Benefit = entry.Text() }) { Required = true },
        new("比例", FieldForm.Fraction, item => Numbers.Rate(item.Rate), (item, entry) => item with { Rate = entry.Fraction() }),
        new("计算基数", FieldForm.Text, item => item.RateBase ?? "", (item, entry) => item with { RateBase = entry.Optional() }),
        new("金额（元）", FieldForm.Number, item => Numbers.Show(item.FixedAmountYuan), (item, entry) => item with { FixedAmountYuan = entry.OptionalNumber() }),
        new("封顶（元）", FieldForm.Number, item => Numbers.Show(item.CapYuan), (item, entry) => item with { CapYuan = entry.OptionalNumber() }),
        new("按", FieldForm.Text, item => item.Per ?? "", (item, entry) => item with { Per = entry.Optional() }),
        new("性质", FieldForm.Choice, item => item.Strength.ToString(), (item, entry) => item with { Strength = entry.Choice<IncentiveStrength>() }) { Choices = Enum.GetNames<IncentiveStrength>(), ChoiceOf = "strength" },
        new("责任单位", FieldForm.Names, item => string.Join('、', item.ResponsibleUnits), (item, entry) => item with { ResponsibleUnits = entry.Names() }),
    ])
    {
        In = document => document.Incentives,
        With = (document, items) => document with { Incentives = items },
        Identity = item => (item.Key, item.Clause, item.Span),
        Moved = (item, clause) => item with { Clause = clause },
        Make = (key, place, like) => like is null
            ? new(key, place.Clause, place.Span, place.SourceSpan) { Beneficiary = "", Condition = "", Benefit = place.Quote, ResponsibleUnits = [], Strength = IncentiveStrength.Entitlement, Quote = place.Quote }
            : like with { Key = key, Clause = place.Clause, Span = place.Span, SourceSpan = place.SourceSpan, Quote = place.Quote, Printed = null },
    };

    public static readonly ItemShape Project = new ItemShape<Project>(ItemKind.Project,
    [
        new("名称", FieldForm.Text, item => item.Name, (item, entry) => item with { Name = entry.Text() }) { Required = true },
        new("县（区）", FieldForm.Text, item => item.District ?? "", (item, entry) => item with { District = entry.Optional() }),
        new("序号", FieldForm.Text, item => item.Number ?? "", (item, entry) => item with { Number = entry.Optional() }),
        new("类型", FieldForm.Text, item => item.Type ?? "", (item, entry) => item with { Type = entry.Optional() }),
        new("状态", FieldForm.Text, item => item.Status ?? "", (item, entry) => item with { Status = entry.Optional() }),
        new("用地（亩）", FieldForm.Number, item => Numbers.Show(item.AreaMu), (item, entry) => item with { AreaMu = entry.OptionalNumber() }),
        new("投资（亿元）", FieldForm.Number, item => Numbers.Show(item.InvestmentYi), (item, entry) => item with { InvestmentYi = entry.OptionalNumber() }),
        new("年份", FieldForm.Text, item => item.Year ?? "", (item, entry) => item with { Year = entry.Optional() }),
        new("阶段", FieldForm.Text, item => item.Stage ?? "", (item, entry) => item with { Stage = entry.Optional() }),
    ])
    {
        In = document => document.Projects,
        With = (document, items) => document with { Projects = items },
        Identity = item => (item.Key, item.Clause, item.Span),
        Moved = (item, clause) => item with { Clause = clause },
        Make = (key, place, like) => like is null
            ? new(key, place.Clause, place.Span, place.SourceSpan) { Name = place.Quote, Quote = place.Quote }
            : like with { Key = key, Clause = place.Clause, Span = place.Span, SourceSpan = place.SourceSpan, Quote = place.Quote, Printed = null },
    };
}
