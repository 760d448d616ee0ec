using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Supervision;
using Xiance.Progress.Tasks;
using Xiance.Storage;
using Xiance.Storage.Progress;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Progress;

/// <summary>督办台账: what is supervised, asked by whom and when, due when, the unit's answer, and who closed it.</summary>
static class SupervisionPages
{
    const int MostLate = 5000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/tasks/supervision", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        app.MapGet("/tasks/supervision/{item:long}", (Visit visit, Workspace workspace, long item) => One(visit, workspace, item, []));
        app.MapGroup("").OnlyFor(Role.Office).MapPost("/tasks/supervision", TakeUp);
        app.MapGroup("").OnlyFor(TasksRoom.Workers).MapPost("/tasks/supervision/{item:long}/{act}", Take);
    }

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        var (all, today) = (workspace.Supervisions.All(visit.Reading), visit.Known ?? visit.Today);
        var rows = all.Where(item => Asked(visit, item, today)).ToList();
        var view = View(visit, rows, today);
        if (view.AsksExcel) return ExcelAnswer.Of(view, "supervision");
        return new RazorComponentResult<SupervisionPage>(new { View = view, All = all, Today = today, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static bool Asked(Visit visit, SupervisedItem item, DateOnly today) => (TaskQuestions.Number(visit, "region") is not { } region || item.Region.Value == region || item.Government?.Value == region) && visit.Asked("state") switch
    {
        "late" => item.IsLate(today),
        { } state => item.State.ToString() == state,
        null => true,
    };

    static TableView<SupervisedItem> View(Visit visit, IReadOnlyList<SupervisedItem> rows, DateOnly today)
    {
        var words = new Words(visit.Locale);
        return new("supervision", visit,
        [
            new("number", words["tasks.supervision.number"], item => item.Id.ToString(CultureInfo.InvariantCulture)) { Order = item => item.Id, Class = "nw mut" },
            new("title", words["tasks.supervision.title"], item => item.Title) { Order = item => item.Title, Class = "bd", Cell = Title(visit) },
            new("unit", words["tasks.supervision.unit"], item => item.UnitName) { Order = item => item.UnitName },
            new("source", words["tasks.lists.source"], item => words["tasks.supervision.source." + item.Source]) { Order = item => item.Source, Class = "nw" },
            new("asked-by", words["tasks.supervision.asked-by"], item => item.AskedBy) { Class = "mut" },
            new("asked-on", words["tasks.supervision.asked-on"], item => Figure.Day(item.AskedOn)) { Order = item => item.AskedOn.DayNumber, Class = "nw" },
            new("due", words["tasks.due"], item => item.Due is { } due ? Figure.Day(due) : Figure.NotApplicable) { Order = item => item.Due?.DayNumber, Class = "nw" },
            new("state", words["tasks.state"], item => State(item, today, words)) { Order = item => item.State, Class = "nw", Cell = Tag(today, words) },
            new("answer", words["tasks.supervision.answer"], item => item.Answer?.Words ?? ""),
            new("answered", words["tasks.supervision.answered"], item => Said(item.Answer)) { Class = "nw mut", Spare = true },
            new("closed", words["tasks.supervision.closed"], item => Said(item.Closing)) { Class = "nw mut" },
        ], rows);
    }

    public static string Said(SupervisionStep? step) => step is null ? "" : $"{step.By} {Figure.Day(step.At.ChinaDay)}";

    public static string State(SupervisedItem item, DateOnly today, Words words) => words["tasks.supervision.state." + item.State] + (item.IsLate(today) ? words["tasks.supervision.late"] : "");

    public static string Class(SupervisedItem item, DateOnly today) => "st " + (item.State == SupervisionState.Closed ? "ok" : item.IsLate(today) ? "bad" : item.State == SupervisionState.Open ? "idle" : "warn");

    static RenderFragment<SupervisedItem> Title(Visit visit) => item => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", visit.Link("/tasks/supervision/" + item.Id.ToString(CultureInfo.InvariantCulture)));
        builder.AddContent(2, item.Title);
        builder.CloseElement();
    };

    static RenderFragment<SupervisedItem> Tag(DateOnly today, Words words) => item => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", Class(item, today));
        builder.AddContent(2, State(item, today, words));
        builder.CloseElement();
    };

    static IResult One(Visit visit, Workspace workspace, long number, IReadOnlyList<Problem> problems)
    {
        if (workspace.Supervisions.Find(visit.Reading, number) is not { } item) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        IReadOnlyList<SupervisionAct> open = visit.Past ? [] : [.. workspace.Supervisions.Parties(visit.Actor, item).SelectMany(party => FollowSupervision.Next(item.State, party)).Distinct()];
        var seen = item.Task is { } task && workspace.TaskList.Of(visit.Reading, [task]).Count > 0;
        return new RazorComponentResult<SupervisedItemPage>(new { Item = item, Open = open, TaskSeen = seen, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    /// <summary>Every late task of the office's own region that is not supervised yet.</summary>
    static IResult TakeUp(Visit visit, Workspace workspace, [FromForm] string? due)
    {
        if (TaskStepForm.DayOf(due) is not { } day) return Show(visit, workspace, [Problems.DayMissing()]);
        var late = workspace.TaskList.Page(visit.Latest, new TaskQuestion(visit.Today) { Light = TaskLight.Behind, OnlyOpen = true, Most = MostLate }).Lines;
        var (entered, problems) = workspace.Supervisions.TakeUp(visit.Latest, (late, day), visit.Now);
        return problems.Count == 0 ? Results.LocalRedirect(visit.Link("/tasks/supervision", ("entered", entered))) : Show(visit, workspace, problems);
    }

    static IResult Take(Visit visit, Workspace workspace, long item, string act, [FromForm] string? words, [FromForm] string? document)
    {
        if (!Enum.TryParse<SupervisionAct>(act, out var step) || !Enum.IsDefined(step)) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        if (workspace.Supervisions.Find(visit.Latest, item) is null) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var problems = workspace.Supervisions.Take(visit.Latest, (item, new SupervisionStep(step, words?.Trim() ?? "") { Document = document?.Trim() ?? "" }), visit.Now);
        return problems.Count > 0 ? One(visit, workspace, item, problems) : Results.LocalRedirect(visit.Link("/tasks/supervision/" + item.ToString(CultureInfo.InvariantCulture)));
    }
}
