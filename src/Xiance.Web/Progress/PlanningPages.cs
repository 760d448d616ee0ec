using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Progress.Tasks;
using Xiance.Storage;
using Xiance.Storage.Progress;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Progress;

/// <summary>甘特图, 责任矩阵 and 责任单位: the same tasks by time, by unit and task, and by who owes them.</summary>
static class PlanningPages
{
    // More bars than this no screen and no sheet of paper shows.
    const int MostBars = 120;
    const int DaysAhead = 120;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/tasks/gantt", Gantt);
        app.MapGet("/tasks/matrix", Matrix);
        app.MapGet("/tasks/units", Units);
        app.MapGet("/tasks/units/{unit:long}", One);
    }

    static IResult Gantt(Visit visit, Workspace workspace)
    {
        var choices = workspace.TaskList.Choices(visit.Reading);
        var question = TaskQuestions.Of(visit) with { Most = MostBars, Skip = 0 };
        if (question.Origin.Length == 0 && question.Unit is null && choices.Origins.Count > 0) question = question with { Origin = Usual(visit, choices) };
        var page = workspace.TaskList.Page(visit.Reading, question);
        var chart = GanttChart.Of(page.Lines, workspace.TaskList.Milestones(visit.Reading, page.Lines), question.Day);
        if (visit.Asked("format") == "xlsx") return ExcelAnswer.Rows(visit, PlanningSheets.Gantt(chart, new Words(visit.Locale)), "gantt");
        return new RazorComponentResult<GanttPage>(new { Chart = chart, Question = question, Choices = choices, Found = page.Found });
    }

    /// <summary>The plan of the top bar where it has tasks, else the first.</summary>
    static string Usual(Visit visit, TaskChoices choices) => choices.Origins.FirstOrDefault(one => one.Origin == visit.Plan?.Pack)?.Origin ?? choices.Origins[0].Origin;

    static IResult Matrix(Visit visit, Workspace workspace)
    {
        var choices = workspace.TaskList.Choices(visit.Reading);
        var origin = visit.Asked("origin") ?? (choices.Origins.Count > 0 ? Usual(visit, choices) : "");
        var page = workspace.TaskList.Page(visit.Reading, new TaskQuestion(visit.Known ?? visit.Today) { Origin = origin, Most = MostBars, Kind = null });
        var seats = workspace.UnitLoads.Seats(visit.Reading, origin);
        var shown = new ShownMatrix([.. page.Lines.Where(line => line.Sort != WorkTaskKind.Obligation)], seats, visit.Known ?? visit.Today);
        if (visit.Asked("format") == "xlsx") return ExcelAnswer.Rows(visit, PlanningSheets.Matrix(shown, new Words(visit.Locale)), "matrix");
        return new RazorComponentResult<MatrixPage>(new { Shown = shown, Choices = choices, Origin = origin });
    }

    static IResult Units(Visit visit, Workspace workspace)
    {
        var words = new Words(visit.Locale);
        var view = new TableView<UnitLoad>("units", visit,
        [
            new("unit", words["tasks.unit"], row => row.Name) { Order = row => row.Name, Class = "bd", Cell = row => builder => { builder.OpenElement(0, "a"); builder.AddAttribute(1, "href", visit.Link("/tasks/units/" + row.UnitId.ToString(CultureInfo.InvariantCulture))); builder.AddContent(2, row.Name); builder.CloseElement(); } },
            new("region", words["tasks.region"], row => row.RegionName) { Order = row => row.RegionName, Class = "nw" },
            Count("leads", words["tasks.leading"], row => row.Leads),
            Count("supports", words["tasks.supporting"], row => row.Supports),
            Count("behind", words["light.Behind"], row => row.Behind),
            Count("near", words["light.Near"], row => row.Near),
            Count("unreported", words["tasks.unreported"], row => row.Unreported),
            Count("done", words["tasks.state.Done"], row => row.Done),
        ], workspace.UnitLoads.All(visit.Reading, visit.Known ?? visit.Today));
        return view.AsksExcel ? ExcelAnswer.Of(view, "units") : new RazorComponentResult<UnitsPage>(new { View = view });
    }

    static TableColumn<UnitLoad> Count(string key, string title, Func<UnitLoad, long> count) => new(key, title, row => Figure.Count(count(row))) { Number = true, Order = row => count(row), Figure = row => count(row) };

    static IResult One(Visit visit, Workspace workspace, long unit)
    {
        var id = new UnitId(unit);
        if (workspace.UnitLoads.Unit(id) is not { } found) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var question = new TaskQuestion(visit.Known ?? visit.Today) { Unit = id, Most = 500, Sort = "light" };
        var (lead, all) = (workspace.TaskList.Page(visit.Reading, question with { OnlyLead = true }), workspace.TaskList.Page(visit.Reading, question));
        if (all.Found == 0) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var leading = lead.Lines.Select(line => line.TaskId).ToHashSet();
        var shown = new ShownUnit(found, lead, [.. all.Lines.Where(line => !leading.Contains(line.TaskId))]) { Duties = Duties(visit, workspace, found), Others = ShownUnit.Owed(visit, workspace, (found, leading)) };
        if (visit.Asked("format") == "xlsx") return ExcelAnswer.Rows(visit, shown.Rows(question.Day, new Words(visit.Locale)), "unit");
        return new RazorComponentResult<UnitPage>(new { Shown = shown });
    }

    /// <summary>Figures that the unit supplies under every plan, with their next days.</summary>
    static IReadOnlyList<(string Plan, DutyTerm Term, IReadOnlyList<string> Indicators)> Duties(Visit visit, Workspace workspace, UnitIdentity unit)
    {
        var today = visit.Known ?? visit.Today;
        return [.. workspace.Packs.All(visit.Reading).SelectMany(pack => workspace.Cycles.Terms(pack.Id, (today, today.AddDays(DaysAhead))).Terms.Select(term => (pack.Title, term, (IReadOnlyList<string>)[.. workspace.Cycles.Ways(pack.Id).Values.Where(way => way.Indicator.SourceUnit == unit.Name && term.Duty.Asks(way.Indicator, term.Period.Kind)).Select(way => way.Indicator.Name)])))
            .Where(duty => duty.Item3.Count > 0).OrderBy(duty => duty.term.Due)];
    }
}
