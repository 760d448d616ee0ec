using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Rules;
using Xiance.Rules.Types;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;
using Xiance.Web.Shell;

namespace Xiance.Web.Figures;

/// <summary>试算: a condition or formula in the rule language, checked as it is written and computed on the figures of one county.</summary>
static class FormulaPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/figures/formula", Show);

    static IResult Show(Visit visit, Workspace workspace, HttpRequest request)
    {
        if (visit is not { Plan: { } plan, Period: { } period }) return new RazorComponentResult<FormulaPage>();
        var members = workspace.Members.Of(plan.Pack, period.Last);
        var figures = LedgerFigure.Of(members, workspace.Observations.Current(visit.Reading, plan.Pack, period));
        var seen = figures.Select(figure => figure.Observation.Region).ToHashSet();
        IReadOnlyList<Member> counties = [.. members.Where(member => seen.Contains(member.Region))];
        var county = counties.FirstOrDefault(member => member.Code == visit.Asked("county")) ?? counties.FirstOrDefault();
        var indicators = workspace.Observations.Indicators(plan.Pack);
        var formula = ShownFormula.Of(visit.Asked("text") ?? "", SchemaOf(indicators), county is null ? [] : [.. figures.Where(figure => figure.Observation.Region == county.Region)]);
        if (request.Headers.ContainsKey("HX-Request")) return new RazorComponentResult<FormulaAnswer>(new { Formula = formula });
        return new RazorComponentResult<FormulaPage>(new { Formula = formula, County = county, Counties = counties, Completions = Completions(indicators) });
    }

    /// <summary>The indicators of the plan under the names that its pack uses.</summary>
    static Schema SchemaOf(IReadOnlyList<IndicatorKey> indicators) =>
        Schema.Empty with { Names = indicators.ToDictionary(indicator => indicator.Code, indicator => (RuleType)RuleType.In(indicator.Unit), StringComparer.Ordinal) };

    /// <summary>What may be written: indicators with their unit, functions with their signature, and the words of the language.</summary>
    static string Completions(IReadOnlyList<IndicatorKey> indicators) => JsonSerializer.Serialize(
        indicators.Select(indicator => new[] { indicator.Code, indicator.Unit })
            .Concat(OwnFunctions.Signatures.GroupBy(signature => signature.Split('(')[0]).Select(forms => new[] { forms.Key + "(", forms.First() }))
            .Concat(new[] { "if", "then", "else", "and", "or", "between", "in", "some", "every", "satisfies", "for", "return", "true", "false" }.Select(word => new[] { word, "" })));
}
