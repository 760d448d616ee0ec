using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Bundles;
using Xiance.Storage;
using Xiance.Web.Shell;

namespace Xiance.Web.Incentives;

/// <summary>计算器: figures in, decision out, with signed lines, what is missing and the next threshold; the address keeps everything.</summary>
static class CalculatorPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/incentives/calculator", Show);

    static IResult Show(Visit visit, Workspace workspace)
    {
        var book = IncentiveBook.Of(visit, workspace);
        if (book.Value is not { } found) return new RazorComponentResult<CalculatorPage>(new { Problems = book.Problems });
        var shown = ShownCalculation.Of(visit, workspace, found);
        return new RazorComponentResult<CalculatorPage>(new { Found = found, Shown = shown, Problems = shown.Problems });
    }
}

/// <summary>What was asked and what came out.</summary>
public sealed record ShownCalculation(IReadOnlyList<string> Chosen, AskedFacts Asked)
{
    public IReadOnlyList<FactDeclaration> Facts { get; init; } = [];

    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    public IReadOnlyList<NextStep> Next { get; init; } = [];

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Entitlements with a fixed amount, added up.</summary>
    public Money Total => Decisions.Where(decision => decision.Payable).Aggregate(Money.Zero, (sum, decision) => sum + decision.Paid);

    public static ShownCalculation Of(Visit visit, Workspace workspace, IncentiveBook found)
    {
        var book = found.Book;
        IReadOnlyList<string> chosen = [.. book.Pack.Rules.Select(rule => rule.Code).Where(visit.Query.Where(pair => pair.Key == "rule").Select(pair => pair.Value).ToHashSet(StringComparer.Ordinal).Contains)];
        var asked = AskedFacts.Of(visit.Query);
        var used = chosen.SelectMany(book.FactsOf).ToHashSet(StringComparer.Ordinal);
        var shown = new ShownCalculation(chosen, asked) { Facts = [.. book.Pack.Facts.Where(fact => used.Contains(fact.Name))] };
        if (chosen.Count == 0 || asked.Texts.Count == 0) return shown;
        var read = (asked with { Texts = asked.Texts.Where(pair => used.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal) }).Read(book, IncentiveBook.PeriodOf(visit), "-");
        if (read.Value is not { } application) return shown with { Problems = read.Problems };
        var decided = Decide.Some(book, application, AwardRegister.Empty, chosen);
        return shown with { Decisions = decided.Value ?? [], Problems = decided.Problems, Next = NextThresholds.Run(book, application, AwardRegister.Empty, chosen).Value ?? [] };
    }
}
