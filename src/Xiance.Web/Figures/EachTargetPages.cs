using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Plans;
using Xiance.Web.Shell;
using Xiance.Web.Start;
using Xiance.Web.Traces;

namespace Xiance.Web.Figures;

/// <summary>A target that is asked of each county: every county with its actual, gap and light.</summary>
static class EachTargetPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/figures/targets/each", Show);

    static IResult Show(Visit visit, Workspace workspace)
    {
        if (visit is not { Plan: { } plan, Period: { } period } || workspace.Packs.Find(visit.Reading, plan.Pack) is not { } pack
            || workspace.Targets.Find(visit.Reading, pack, (visit.Asked("key") ?? "", period, visit.Known ?? visit.Today)) is not { Each.Count: > 0 } state) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var words = new Words(visit.Locale);
        var members = workspace.Members.Of(plan.Pack, period.Last).ToDictionary(member => member.Region);
        var rows = state.Each.Select(one => new MemberRow(members[one.Region.Id], new ShownTarget(one.State, words), one.Met)).ToList();
        var view = View(visit, words, [.. rows.Where(row => visit.Asked("met") is not { } met || (met == "1") == row.Met)]);
        if (view.AsksExcel) return ExcelAnswer.Of(view, "targets");
        return new RazorComponentResult<EachTargetPage>(new { View = view, Target = new ShownTarget(state, words), All = rows });
    }

    static TableView<MemberRow> View(Visit visit, Words words, IReadOnlyList<MemberRow> rows) => new("each", visit,
    [
        new("county", words["assessment.county"], row => row.Member.Name) { Order = row => row.Member.Code, Class = "nw bd", Cell = Name(visit) },
        new("parent", words["assessment.prefecture"], row => row.Member.ParentName) { Order = row => row.Member.ParentName, Class = "mut nw" },
        new("unit", words["figures.unit"], row => row.Target.Target.UnitSymbol) { Class = "nw mut" },
        new("value", words["targets.value"], row => row.Target.Aim) { Number = true },
        new("actual", words["targets.actual"], row => row.Target.Actual) { Number = true, Order = row => row.Target.State.Actual?.Value, Figure = row => row.Target.State.Actual?.Value, Cell = Actual(words) },
        new("year", words["targets.year"], row => row.Target.Year) { Number = true, Order = row => row.Target.State.Actual?.Year, Class = "mut" },
        new("planned", words["targets.planned"], row => row.Target.Planned) { Number = true, Order = row => row.Target.State.Planned, Spare = true },
        new("gap", words["targets.gap"], row => row.Target.Gap) { Number = true, Order = row => row.Target.State.Gap, Figure = row => row.Target.State.Gap },
        new("met", words["targets.met"], row => words[row.Met ? "targets.met" : row.Target.Light == Light.Missing ? "light.Missing" : "targets.not-met"]) { Order = row => row.Met, Class = "nw" },
        new("light", words["targets.light"], row => words["light." + row.Target.Light]) { Order = row => row.Target.Light, Class = "nw", Cell = row => TargetPages.Light(row.Target) },
        new("reason", words["targets.reason"], row => row.Target.Reason) { Class = "target-reason" },
    ], rows);

    static RenderFragment<MemberRow> Name(Visit visit) => row => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", visit.Link("/counties/" + row.Member.Code));
        builder.AddContent(2, row.Member.Name);
        builder.CloseElement();
    };

    /// <summary>To the way of the newest figure that it rests on.</summary>
    static RenderFragment<MemberRow> Actual(Words words) => row => builder =>
    {
        if (row.Target.State.Actual is not { } actual) { builder.AddMarkupContent(0, $"<span class=\"mut\">{words["figures.missing"]}</span>"); return; }
        if (actual.Used.SelectMany(datum => datum.Observations).FirstOrDefault() is not (> 0 and var observation)) { builder.AddContent(1, row.Target.Actual); return; }
        builder.OpenComponent<TraceLink>(2);
        builder.AddAttribute(3, nameof(TraceLink.Kind), "observation");
        builder.AddAttribute(4, nameof(TraceLink.Id), observation.ToString(System.Globalization.CultureInfo.InvariantCulture));
        builder.AddAttribute(5, nameof(TraceLink.Value), row.Target.Actual);
        builder.CloseComponent();
    };
}

/// <summary>A county's standing towards a target asked of each, and whether it meets it.</summary>
public sealed record MemberRow(Member Member, ShownTarget Target, bool Met);
