using System.Globalization;
using Microsoft.AspNetCore.Components;
using Xiance.Basics;
using Xiance.Progress.Projects;
using Xiance.Storage.Projects;
using Xiance.Web.Shell;
using Xiance.Web.Traces;

namespace Xiance.Web.Projects;

/// <summary>Cells that several pages of projects print alike.</summary>
static class ProjectCells
{
    const decimal FenAYi = 10_000_000_000m;

    public static decimal? Yi(Money? amount) => amount is { } money ? money.Fen / FenAYi : null;

    public static string Amount(Money? amount, Words words) => Figure.Amount(amount, words);

    public static string Years(LibraryProject project) => (project.FromYear, project.ToYear) switch
    {
        (null, null) => "",
        ({ } from, { } to) when from != to => string.Create(CultureInfo.InvariantCulture, $"{from}\u2014{to}"),
        var (from, to) => (from ?? to)!.Value.ToString(CultureInfo.InvariantCulture),
    };

    public static string Rate(ProjectYear? year, Words words) => year is { Planned: { Fen: > 0 } planned, Done: { } done } ? Figure.Percent(new Ratio((decimal)done.Fen / planned.Fen)) : Figure.NotApplicable;

    public static RenderFragment<ProjectEntry> Name(Visit visit) => row => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", visit.Link("/projects/" + row.Id.Value.ToString(CultureInfo.InvariantCulture)));
        builder.AddContent(2, row.Project.Name);
        builder.CloseElement();
    };

    public static RenderFragment<ProjectEntry> Stage(Words words) => row => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", row.Project.Stage switch { ProjectStage.UnderConstruction or ProjectStage.NewStart => "tg a", ProjectStage.InOperation => "tg ok", _ => "tg" });
        builder.AddContent(2, words["projects.stage." + row.Project.Stage]);
        builder.CloseElement();
    };

    public static RenderFragment<ProjectEntry> Investment(Words words) => row => builder =>
    {
        if (row.Project.Investment is null) { builder.AddContent(0, words["figures.missing"]); return; }
        builder.OpenComponent<TraceLink>(1);
        builder.AddAttribute(2, nameof(TraceLink.Kind), "project");
        builder.AddAttribute(3, nameof(TraceLink.Id), row.Id.Value.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(4, nameof(TraceLink.Value), Amount(row.Project.Investment, words));
        builder.CloseComponent();
    };

    public static RenderFragment<ProjectEntry> Tick(Words words) => row => builder =>
    {
        builder.OpenElement(0, "input");
        builder.AddAttribute(1, "type", "checkbox");
        builder.AddAttribute(2, "name", "ids");
        builder.AddAttribute(3, "form", "move");
        builder.AddAttribute(4, "value", row.Id.Value.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(5, "aria-label", words.With("projects.take-one", ("name", row.Project.Name)));
        builder.CloseElement();
    };

    public static RenderFragment<ProjectGroup> Judged(Func<ProjectGroup, bool> reached, Words words, int asked) => row => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", reached(row) ? "st ok" : "st warn");
        builder.AddContent(2, reached(row) ? words["projects.reached"] : words.With("projects.short-of", ("count", asked - row.KeyStarts)));
        builder.CloseElement();
    };

    public static RenderFragment<ShownApproval> Clock(Words words) => row => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "st " + ShownApproval.Class(row.Reading.Value?.State));
        builder.AddContent(2, row.Word(words));
        builder.CloseElement();
    };
}
