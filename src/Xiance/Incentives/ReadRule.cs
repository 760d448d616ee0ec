using System.Globalization;
using Xiance.Incentives.Running;
using Xiance.Rules.Explaining;
using Xiance.Rules.Types;

namespace Xiance.Incentives;

/// <summary>Reads a compiled rule aloud in Chinese, with the numbers of the law in the place of their names.</summary>
public sealed class ReadRule
{
    readonly RuleBook book;
    readonly CompiledRule rule;

    ReadRule(RuleBook book, CompiledRule rule) => (this.book, this.rule) = (book, rule);

    /// <summary>Empty for a rule that is not there.</summary>
    public static IReadOnlyList<RuleSentence> Run(RuleBook book, string code) => book.Find(code) is { } rule ? [.. new ReadRule(book, rule).All()] : [];

    IEnumerable<RuleSentence> All()
    {
        foreach (var condition in rule.Conditions) yield return new(Part(condition.Role), ChineseReading.Of(condition.Expression));
        yield return new(RulePart.Amount, Sum());
        foreach (var cap in rule.Caps) yield return new(RulePart.Cap, $"{Whose(cap.Cap.Per)}{(cap.Cap.Over == Horizon.Year ? "每年" : "累计")}最高 {Amount.Text(cap.Limit, RuleType.In("元"))}");
        foreach (var less in rule.Deduct) yield return new(RulePart.Deduct, $"扣减{less.Name}（{(rule.Rule.DeductBeforeCap ? "在上限之前" : "在上限之后")}）");
        foreach (var group in book.Pack.Groups.Where(group => rule.Rule.Groups.Contains(group.Code))) yield return new(RulePart.Stacking, $"{group.Code}：{Mode(group)}");
        if (rule.Rule.Once is { } once) yield return new(RulePart.Once, $"{Whose(once)}只享受一次");
        foreach (var part in rule.Fund) yield return new(RulePart.Fund, $"{part.Part.Level}（{part.Part.Payer}）按 {ChineseReading.Of(part.Share)} 分担");
        if (rule is { While: { } kept, Rule.Recovery: { } terms }) yield return new(RulePart.Recovery, $"发放后{Years()}不再符合“{ChineseReading.Of(kept)}”的，{(terms.Share == RecoveryShare.All ? "全额收回" : "按未满日数收回")}");
        if (rule.Rule.ValidFrom is { } from) yield return new(RulePart.Validity, string.Create(CultureInfo.InvariantCulture, $"自 {from:yyyy-MM-dd} 起"));
        if (rule.Rule.ValidTo is { } to) yield return new(RulePart.Validity, string.Create(CultureInfo.InvariantCulture, $"至 {to:yyyy-MM-dd} 止"));
    }

    string Sum()
    {
        if (rule.Rule.Amount.Open) return "条文没有印出金额，由有权机关核定";
        if (rule.Low is not { } low) return "条文没有印出金额";
        var (from, to) = (Read(low), rule.High is { } high ? Read(high) : null);
        if (!rule.Rule.Amount.IsRange) return from;
        return rule.Rule.Amount is { RateFrom: null, RateTo: not null } ? $"不超过 {to}" : to is null ? $"不低于 {from}" : $"{from} 至 {to}";
    }

    static string Read(Calculation calculation)
    {
        var own = calculation.Base.Expression.Text;
        var text = decimal.TryParse(own, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) ? Amount.Text(yuan, RuleType.In("元")) : ChineseReading.Of(calculation.Base.Expression);
        foreach (var less in calculation.Less) text = $"{text} − {less.Name}";
        if (calculation.Rate is not { Name.Length: > 0 } rate) return text;
        return $"{(calculation.Less.Count > 0 ? $"（{text}）" : text)} × {rate}";
    }

    string Years() => rule.RecoveryYears is { } years ? $" {years.ToString(CultureInfo.InvariantCulture)} 年内" : "";

    static RulePart Part(ConditionRole role) => role switch { ConditionRole.Exclude => RulePart.Exclude, ConditionRole.When => RulePart.When, _ => RulePart.Unless };

    static string Whose(Counted counted) => counted switch { Counted.Project => "每个项目", Counted.County => "每个县（市、区）", _ => "每个申请人" };

    static string Mode(StackingGroup group) => group.Mode switch
    {
        StackingMode.Highest => "就高不重复",
        StackingMode.Ceiling => "可以叠加，合计不超过上限",
        StackingMode.Exclusive => $"只适用一项，先后为{string.Join("、", group.Order)}",
        _ => "由申请人选择一项",
    };
}
