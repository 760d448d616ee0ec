using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Storage.Plans;
using Xiance.Web.Assessment;
using Xiance.Web.Shell;

namespace Xiance.Web.Counties;

/// <summary>All counties of the plan: class, tier, and where they stand as far as the reader may see.</summary>
static class CountyList
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/counties", Show);

    static IResult Show(Visit visit, Workspace workspace)
    {
        if (visit.Plan is not { } plan) return RunPages.Nothing(visit, []);
        var members = workspace.Members.Of(plan.Pack, visit.Period?.Last ?? visit.Today);
        var run = workspace.Runs.Newest(visit.Reading, plan.Pack);
        var scores = run is null ? [] : workspace.Runs.Scores(visit.Reading, run).Where(row => row.Class.Length == 0).ToDictionary(row => row.RegionId);
        var tiers = workspace.Members.Tiers(plan.Pack);
        var view = View(visit, run, [.. members.Select(member => new CountyRow(member, scores.GetValueOrDefault(member.Region.Value), tiers.GetValueOrDefault(member.Region.Value)))]);
        return view.AsksExcel ? ExcelAnswer.Of(view, "counties") : new RazorComponentResult<CountyListPage>(new { View = view, Run = run });
    }

    static TableView<CountyRow> View(Visit visit, RunState? run, IReadOnlyList<CountyRow> rows)
    {
        var words = new Words(visit.Locale);
        var year = run is null ? "" : Figure.Period(run.Period, visit.Locale) + (run.Provisional ? words["shell.provisional"] : "");
        return new("counties", visit,
        [
            new("code", words["figures.code"], row => row.Member.Code) { Order = row => row.Member.Code, Class = "mut" },
            new("name", words["assessment.county"], row => row.Member.Name) { Order = row => row.Member.Code, Class = "nw bd", Cell = Name(visit) },
            new("parent", words["assessment.prefecture"], row => row.Member.ParentName) { Order = row => row.Member.ParentName, Class = "nw" },
            new("kind", words["system.region.kind"], row => words["system.region-kind." + row.Member.Kind]) { Order = row => row.Member.Kind, Class = "mut nw" },
            new("class", words["assessment.class"], row => string.Join('\u3001', row.Member.Classes.Select(one => one.Class))) { Order = row => row.Member.Classes.FirstOrDefault()?.Class, Class = "nw", Cell = Classes },
            new("tier", words["counties.tier"], row => row.Tier ?? Figure.NotApplicable) { Order = row => row.Tier, Class = "mut" },
            new("score", $"{year} {words["assessment.score"]}", row => row.Score?.Value is { } score ? Figure.Score(score) : Figure.NotApplicable) { Number = true, Order = row => row.Score?.Value, Figure = row => row.Score?.Value },
            new("rank", $"{year} {words["assessment.rank"]}", row => row.Score?.Rank is { } rank ? Figure.Count(rank) : Figure.NotApplicable) { Number = true, Order = row => row.Score?.Rank, Figure = row => row.Score?.Rank, Class = "bd" },
        ], rows)
        { Provisional = run is { Provisional: true } };
    }

    static RenderFragment<CountyRow> Name(Visit visit) => row => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", visit.Link("/counties/" + row.Member.Code));
        builder.AddContent(2, row.Member.Name);
        builder.CloseElement();
    };

    static RenderFragment Classes(CountyRow row) => builder =>
    {
        builder.AddContent(0, string.Join('\u3001', row.Member.Classes.Select(one => one.Class)));
        if (row.Member.Classes.FirstOrDefault(one => one.Assumption is not null) is not { } open) return;
        builder.AddContent(1, " ");
        builder.OpenComponent<ProvisionalTag>(2);
        builder.AddAttribute(3, nameof(ProvisionalTag.Assumption), open.Assumption);
        builder.CloseComponent();
    };
}

/// <summary>A county in the list.</summary>
public sealed record CountyRow(Member Member, ScoreRow? Score, string? Tier);
