using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Plans;
using Xiance.Progress.Projects;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Storage.Projects;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Projects;

/// <summary>飞地归属: figures on site and by shares side by side, each with the projects and papers that move it; and what a project adds to a figure.</summary>
static class AttributionPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/projects/attribution", Show);
        app.MapGroup("").OnlyFor(Role.Office, Role.County).MapPost("/projects/{project:long}/contribution", Set);
    }

    static IResult Show(Visit visit, Workspace workspace)
    {
        if (visit is not { Plan: not null, Period: { } period }) return new RazorComponentResult<LibraryPage>();
        var view = View(visit, Rows(visit, workspace));
        return view.AsksExcel ? ExcelAnswer.Of(view, "attribution") : new RazorComponentResult<AttributionPage>(new { View = view, Period = period });
    }

    public static IReadOnlyList<CountyAttribution> Rows(Visit visit, Workspace workspace) =>
        visit is { Plan: { } plan, Period: { } period } ? workspace.Attributions.Of(visit.Reading, (plan.Pack, plan.Region), period) : [];

    static TableView<CountyAttribution> View(Visit visit, IReadOnlyList<CountyAttribution> rows)
    {
        var words = new Words(visit.Locale);
        TableColumn<CountyAttribution> Column(string key, Func<CountyAttribution, long?> of) => new(key, words["projects.attribution." + key], row => Text(row, of(row), words)) { Number = true, Order = row => of(row), Figure = row => row.Value(of(row)) };
        return new("attribution", visit,
        [
            new("county", words["projects.county"], row => row.County) { Order = row => row.CountyCode, Class = "bd nw" },
            new("indicator", words["figures.indicator"], row => row.Indicator.Name) { Order = row => row.Indicator.Name },
            new("unit", words["figures.unit"], row => row.Indicator.Unit) { Class = "mut nw" },
            Column("on-site", row => row.Figure.OnSite),
            Column("in", row => row.Figure.In),
            Column("out", row => row.Figure.Out),
            Column("attributed", row => row.Figure.Attributed) with { Class = "bd" },
            new("why", words["projects.attribution.why"], row => Why(row, words)) { Cell = Trace(visit, words) },
        ], rows);
    }

    public static string Text(CountyAttribution row, long? scaled, Words words) => row.Value(scaled) is { } value ? Figure.Number(value, (int)row.Indicator.Decimals) : words["figures.missing"];

    /// <summary>Every move in words: the project, from where to where, how much, under which paper.</summary>
    public static string Why(CountyAttribution row, Words words) => (row.Figure.Overdrawn ? words["projects.attribution.overdrawn"] : "") + string.Join('；', row.Figure.Moves.Select(move => Say(row, move, words)));

    static string Say(CountyAttribution row, AttributionMove move, Words words) => words.With("projects.attribution.move", ("project", move.Of.Name), ("from", row.Names.GetValueOrDefault(move.Of.OnSite.Value)), ("to", row.Names.GetValueOrDefault(move.To.Value)), ("amount", Text(row, move.Scaled, words)), ("all", Text(row, move.Of.Scaled, words)), ("paper", move.Of.Authority));

    public static RenderFragment<CountyAttribution> Trace(Visit visit, Words words) => row => builder =>
    {
        if (row.Figure.Overdrawn)
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "class", "st bad");
            builder.AddContent(2, words["projects.attribution.overdrawn"]);
            builder.CloseElement();
        }
        foreach (var move in row.Figure.Moves)
        {
            builder.OpenElement(3, "a");
            builder.AddAttribute(4, "href", visit.Link("/projects/" + move.Of.Project.ToString(CultureInfo.InvariantCulture)));
            builder.AddContent(5, Say(row, move, words));
            builder.CloseElement();
            builder.OpenElement(6, "br");
            builder.CloseElement();
        }
    };

    /// <summary>What of a plan can be divided between counties: amounts that are summed over them, never rates or means; where a plan does not say how it is summed, the unit decides.</summary>
    public static IReadOnlyList<IndicatorKey> Amounts(Visit visit, Workspace workspace)
    {
        if (visit.Plan is not { } plan || workspace.Packs.Find(visit.Latest, plan.Pack) is not { } state) return [];
        var sums = workspace.Packs.Read(state).Indicators.ToDictionary(indicator => indicator.Code, indicator => indicator.Handling.RollUp, StringComparer.Ordinal);
        return [.. workspace.Observations.AllIndicators(plan.Pack).Where(one => sums.GetValueOrDefault(one.Code) is { } way ? way == RollUp.Sum : one.Unit is not ("%" or "‰" or ":1"))];
    }

    static IResult Set(Visit visit, Workspace workspace, long project, [FromForm] ContributionForm form)
    {
        var problems = new List<Problem>();
        var amount = ProjectForm.Number(form.Value, problems);
        var contribution = new ProjectContribution(form.Indicator?.Trim() ?? "", Period.TryParse(form.Period?.Trim() ?? "") is { } read ? read.ToString() : form.Period ?? "", amount ?? 0) { Pack = visit.Plan?.Pack ?? "" };
        var known = Amounts(visit, workspace).FirstOrDefault(one => one.Code == contribution.Indicator);
        if (known is null) problems.Add(Xiance.Progress.Projects.Problems.Unreadable(Place.Nowhere, contribution.Indicator));
        else problems.AddRange(contribution.Check("", (int)known.Decimals));
        var key = $"{contribution.Pack}/{contribution.Indicator}/{contribution.Period}";
        var seen = workspace.Projects.Open(visit.Latest, project)?.Contributions.FirstOrDefault(fact => fact.Key == key)?.Revision ?? 0;
        return OneProjectPages.Done(visit, workspace, project, (form, workspace.ProjectKeeping.SetFact(visit.Latest, new ProjectId(project), new KeptFact<ProjectContribution>(key, contribution, seen, visit.Now, ""), problems, visit.Now)));
    }
}

/// <summary>What the form of a project's contribution to a figure sends.</summary>
public sealed record ContributionForm
{
    public string? Indicator { get; init; }

    public string? Period { get; init; }

    public string? Value { get; init; }
}
