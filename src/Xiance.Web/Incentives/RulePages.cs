using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Storage;
using Xiance.Web.Shell;

namespace Xiance.Web.Incentives;

/// <summary>规则: every rule beside its clause, as text that an official reads aloud.</summary>
static class RulePages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/incentives/rules", Show);

    static IResult Show(Visit visit, Workspace workspace)
    {
        var book = IncentiveBook.Of(visit, workspace);
        if (book.Value is not { } found) return new RazorComponentResult<RulesPage>(new { Problems = book.Problems });
        IReadOnlyList<ShownRule> shown = [.. found.Book.Pack.Rules.Where(rule => Wanted(visit, rule)).Select(rule => ShownRule.Of(visit, workspace, found.Book, rule))];
        var view = View(visit, found.Book.Pack.Rules);
        return view.AsksExcel ? ExcelAnswer.Of(view, "rules") : new RazorComponentResult<RulesPage>(new { Found = found, Rules = shown, View = view, Problems = book.Problems });
    }

    static bool Wanted(Visit visit, IncentiveRule rule) =>
        (visit.Asked("strength") is not { } strength || rule.Strength.ToString() == strength) && (visit.Asked("beneficiary") is not { } kind || rule.Beneficiary.ToString() == kind);

    static TableView<IncentiveRule> View(Visit visit, IReadOnlyList<IncentiveRule> rules)
    {
        var words = new Words(visit.Locale);
        return new("rules", visit,
        [
            new("name", words["incentives.rule"], row => row.Name) { Order = row => row.Name, Class = "bd" },
            new("clause", words["plans.clause"], row => row.Cite?.Clause ?? "") { Order = row => row.Cite?.Clause, Class = "nw" },
            new("strength", words["incentives.strength"], row => words["incentives.strength." + row.Strength]) { Order = row => row.Strength.ToString(), Class = "nw" },
            new("beneficiary", words["incentives.beneficiary"], row => words["incentives.beneficiary." + row.Beneficiary]) { Order = row => row.Beneficiary.ToString(), Class = "nw" },
            new("payer", words["incentives.payer"], row => row.Payer) { Order = row => row.Payer },
            new("responsible", words["incentives.responsible"], row => string.Join('\u3001', row.Responsible)),
            new("assumption", words["shell.provisional"], row => row.Assumption ?? "") { Class = "mut", Spare = true },
        ], rules.Where(rule => Wanted(visit, rule)));
    }
}
