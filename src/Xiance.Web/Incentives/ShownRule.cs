using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Storage;
using Xiance.Storage.Documents;
using Xiance.Web.Shell;

namespace Xiance.Web.Incentives;

/// <summary>A rule as the pages show it: the printed clause, and the rule read aloud.</summary>
public sealed record ShownRule(IncentiveRule Rule, IReadOnlyList<RuleSentence> Sentences)
{
    /// <summary>Null where the document is not imported or not open to the reader.</summary>
    public CitedClause? Clause { get; init; }

    public IReadOnlyList<RuleParameter> Parameters { get; init; } = [];

    public IReadOnlyList<FactDeclaration> Facts { get; init; } = [];

    public static ShownRule Of(Visit visit, Workspace workspace, RuleBook book, IncentiveRule rule) => new(rule, ReadRule.Run(book, rule.Code))
    {
        Clause = rule.Cite is { } cite ? workspace.Shelf.Clause(visit.Reading, cite) : null,
        Parameters = [.. book.Pack.Parameters.Where(parameter => book.RulesThatUse(parameter.Name).Contains(rule.Code))],
        Facts = [.. book.FactsOf(rule.Code).Select(book.Fact).OfType<FactDeclaration>()],
    };

    public static string Tone(Strength strength) => strength switch { Strength.Entitlement => "a", Strength.SoughtFromHigherLevel => "warn", _ => "o" };
}
