using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Text;
using Xiance.Rules.Values;

namespace Xiance.Tests.Incentives;

/// <summary>A small rule book written for these tests, and applicants for it.</summary>
static class StackingRules
{
    public static readonly string Text = File.ReadAllText(Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Incentives", "packs", "stacking.yaml"));

    public static readonly RuleBook Book = Read(Text);

    public static RuleBook Read(string text)
    {
        var read = IncentiveReader.Read("incentives.yaml", text);
        Assert.True(read.Succeeded && read.Problems.Count == 0, string.Join('\n', read.Problems));
        return read.Value!;
    }

    public static Application Firm(params (string Name, Value? Value)[] facts) => new("甲公司", Period.Year(2024), facts.ToDictionary(fact => fact.Name, fact => fact.Value)) { Kind = BeneficiaryKind.Enterprise };

    public static AwardRegister Paid(params AwardEntry[] entries) => new(entries, entries.Select(entry => entry.Pack).ToHashSet());

    public static Money Yuan(decimal yuan) => Money.FromYuanExactly(yuan)!.Value;

    public static Dictionary<string, Decision> Decide(Application application, AwardRegister? register = null, params string[] rules)
    {
        var decided = Xiance.Incentives.Decide.Some(Book, application, register ?? AwardRegister.Empty, rules);
        Assert.True(decided.Succeeded, string.Join('\n', decided.Problems));
        foreach (var decision in decided.Value.Where(one => one.Amount is not null)) Assert.Equal(decision.Amount!.Value.Yuan, decision.Lines.Sum(line => line.Yuan));
        foreach (var decision in decided.Value.Where(one => one.Fund.Count > 0)) Assert.Equal(decision.Amount, decision.Fund.Aggregate(Money.Zero, (sum, part) => sum + part.Amount));
        return decided.Value.ToDictionary(decision => decision.Rule.Code);
    }
}
