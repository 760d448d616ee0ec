using Xiance.Basics;
using Xiance.Incentives.Running;
using Xiance.Rules;
using Xiance.Rules.Types;

namespace Xiance.Incentives;

/// <summary>
/// Checks the text of a pack's rules and makes them run. Every expression is checked with names and units as written, then compiled with
/// the numbers of the parameters in the place of their names. All problems at once.
/// </summary>
public sealed class CompileRules
{
    readonly IncentivePack pack;
    readonly List<Problem> problems = [];
    readonly Dictionary<string, string> inlined = new(StringComparer.Ordinal);
    readonly Dictionary<string, RuleParameter> parameters = new(StringComparer.Ordinal);
    Schema named = Schema.Empty;
    Schema facts = Schema.Empty;

    CompileRules(IncentivePack pack) => this.pack = pack;

    public static Outcome<RuleBook> Run(IncentivePack pack) => new CompileRules(pack).Make(CheckRules.Run(pack));

    /// <summary>Without the checks between the parts of the pack; null when an expression does not compile.</summary>
    internal static RuleBook? Lenient(IncentivePack pack) => new CompileRules(pack).Make([]).Value;

    Outcome<RuleBook> Make(IEnumerable<Problem> parts)
    {
        Declare();
        problems.AddRange(parts);
        var rules = pack.Rules.DistinctBy(rule => rule.Code).Select(Rule).ToList();
        return problems.Any(problem => problem.Severity == Severity.Error) ? problems : new Outcome<RuleBook>(new RuleBook(pack, rules), problems);
    }

    void Declare()
    {
        foreach (var fact in pack.Facts) (named, facts) = (named.With(fact.Name, fact.Type), facts.With(fact.Name, fact.Type));
        foreach (var parameter in pack.Parameters)
        {
            parameters.TryAdd(parameter.Name, parameter);
            inlined.TryAdd(parameter.Name, Number(parameter.Value));
            named = named.With(parameter.Name, parameter.Unit.Length == 0 ? RuleType.In("") : RuleType.In(parameter.Unit));
        }
        foreach (var definition in pack.Definitions)
        {
            var read = Compile.Strict(definition.Text, named, definition.Place);
            problems.AddRange(read.Problems);
            inlined.TryAdd(definition.Name, $"({Inline(definition.Text)})");
            named = named.With(definition.Name, read.Value?.Type ?? RuleType.Any);
        }
    }

    string Inline(string text) => Words.Replace(text, inlined.GetValueOrDefault);

    static string Number(decimal value) => value < 0 ? $"({value.ToString(System.Globalization.CultureInfo.InvariantCulture)})" : value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    CompiledRule Rule(IncentiveRule rule)
    {
        var conditions = UsedWords.Conditions(rule).Select(one => new CompiledCondition(one.Role, Expression(one.Text, RuleType.Boolean)!)).ToList();
        var (low, high) = (Amount(rule, upper: false), Amount(rule, upper: true));
        var compiled = new CompiledRule(rule)
        {
            Conditions = conditions,
            Low = low,
            High = high,
            Deduct = [.. rule.Deduct.Select(Yuan)],
            Caps = [.. rule.Caps.Select(cap => new CompiledCap(cap, parameters.GetValueOrDefault(cap.Limit)?.Value ?? 0))],
            Fund = [.. rule.Fund.Select(part => new CompiledFund(part, Expression(part.Share, RuleType.Number)!))],
            While = rule.Recovery is { } recovery ? Expression(recovery.While, RuleType.Boolean) : null,
            RecoveryYears = rule.Recovery?.Years is { } years ? parameters.GetValueOrDefault(years)?.Value : null,
        };
        if (low is not null && problems.Count == 0) compiled.Net = Trusted(NetText.Of(compiled, pack.Rounding), rule.Place);
        return compiled;
    }

    Calculation? Amount(IncentiveRule rule, bool upper)
    {
        var amount = rule.Amount;
        if (amount.Open) return null;
        if (amount.Tiers is { } tiers) return Tiered(amount, tiers);
        if (amount.Base is { } from) return new Calculation(Yuan(from), [.. amount.Less.Select(Yuan)], RateOf(upper ? amount.RateTo : amount.RateFrom));
        return (upper ? amount.To : amount.From) is { } text ? new Calculation(Yuan(text), [], null) : null;
    }

    /// <summary>A range without a lower rate begins at nothing.</summary>
    RuleParameter? RateOf(string? name) => name is null ? new RuleParameter("", 0, "", Place.Nowhere) : parameters.GetValueOrDefault(name);

    Calculation Tiered(RuleAmount amount, RuleTiers tiers)
    {
        Expression(tiers.On, RuleType.Any);
        if (amount.Base is not null) Yuan(amount.Base);
        var less = amount.Less.Select(Yuan).ToList();
        var text = TierText.Of(amount, tiers, (Inline, name => parameters.GetValueOrDefault(name)));
        return new Calculation(new NamedExpression(tiers.On.Name, Trusted(text, tiers.On.Place)!), less, null);
    }

    NamedExpression Yuan(NamedText text) => new(text.Name, Expression(text, RuleType.In("元"))!);

    /// <summary>The check sees names and units; what runs has the numbers in.</summary>
    CompiledExpression? Expression(NamedText text, RuleType expected)
    {
        var check = Compile.Strict(text.Text, named, text.Place, expected == RuleType.Any ? null : expected);
        problems.AddRange(check.Problems);
        return check.Value is null ? null : Trusted(Inline(text.Text), text.Place);
    }

    CompiledExpression? Trusted(string text, Place place)
    {
        var read = Compile.Strict(text, facts, place);
        if (!problems.Any()) problems.AddRange(read.Problems);
        return read.Value;
    }
}
