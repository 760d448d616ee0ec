using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Lists;
using Xiance.Storage;
using Xiance.Storage.Documents;
using Xiance.Storage.Progress;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Progress;

/// <summary>年度清单: lists of the year by region, their items, confirming, handing up, and closing the year with a sheet for each unit.</summary>
static class YearlyListPages
{
    const int MostItems = 2000;

    public static void Map(IEndpointRouteBuilder app)
    {
        var readers = app.MapGroup("/tasks/lists").OnlyFor(Role.Office, Role.County, Role.Leader, Role.Auditor);
        readers.MapGet("", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        readers.MapGet("/{list:long}", (Visit visit, Workspace workspace, long list) => One(visit, workspace, list, []));
        var workers = app.MapGroup("/tasks/lists").OnlyFor(Role.Office, Role.County);
        workers.MapPost("", Begin);
        workers.MapPost("/{list:long}/choose", Choose);
        workers.MapPost("/{list:long}/confirm", (Visit visit, Workspace workspace, long list, [FromForm] string? document) => Then(visit, workspace, list, workspace.YearlyLists.Confirm(visit.Latest, list, document ?? "", visit.Now)));
        workers.MapPost("/{list:long}/hand", (Visit visit, Workspace workspace, long list, [FromForm] long to, [FromForm] string? day) =>
            Then(visit, workspace, list, TaskStepForm.DayOf(day) is { } on ? workspace.ListFilings.Hand(visit.Latest, (list, new RegionId(to), on), visit.Now) : [Problems.DayMissing()]));
        workers.MapPost("/{list:long}/reopen", (Visit visit, Workspace workspace, long list) => Then(visit, workspace, list, workspace.ListFilings.Reopen(visit.Latest, list, visit.Now)));
        workers.MapPost("/{list:long}/receive", (Visit visit, Workspace workspace, long list, [FromForm] string? words) => Then(visit, workspace, list, workspace.ListFilings.Decide(visit.Latest, (list, FilingState.Filed, words ?? ""), visit.Now)));
        workers.MapPost("/{list:long}/return", (Visit visit, Workspace workspace, long list, [FromForm] string? words) => Then(visit, workspace, list, workspace.ListFilings.Decide(visit.Latest, (list, FilingState.Returned, words ?? ""), visit.Now)));
        workers.MapPost("/{list:long}/settle", (Visit visit, Workspace workspace, long list) => Then(visit, workspace, list, workspace.YearlyLists.Settle(visit.Latest, list, visit.Now).Problems));
    }

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems) => new RazorComponentResult<YearlyListsPage>(new { Lists = workspace.YearlyLists.All(visit.Reading), Filings = workspace.ListFilings.All(visit.Reading), Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };

    static IResult Begin(Visit visit, Workspace workspace, [FromForm] int year)
    {
        var begun = workspace.YearlyLists.Begin(visit.Latest, Math.Clamp(year, 2000, 2100), visit.Now);
        return begun.Succeeded ? Results.LocalRedirect(visit.Link("/tasks/lists/" + begun.Value.ListId.ToString(CultureInfo.InvariantCulture))) : Show(visit, workspace, begun.Problems);
    }

    static IResult Choose(Visit visit, Workspace workspace, long list, [FromForm] long task, [FromForm] string? goal, [FromForm] string? remove) =>
        Then(visit, workspace, list, workspace.YearlyLists.Choose(visit.Latest, list, (task, remove is { Length: > 0 } ? null : goal?.Trim() ?? ""), visit.Now));

    static IResult Then(Visit visit, Workspace workspace, long list, IReadOnlyList<Problem> problems) =>
        problems.Count > 0 ? One(visit, workspace, list, problems) : Results.LocalRedirect(visit.Link("/tasks/lists/" + list.ToString(CultureInfo.InvariantCulture)));

    static IResult One(Visit visit, Workspace workspace, long list, IReadOnlyList<Problem> problems)
    {
        if (workspace.YearlyLists.Find(visit.Reading, list) is not { } state) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var day = visit.Known ?? visit.Today;
        var page = workspace.TaskList.Page(visit.Reading, new TaskQuestion(day) { List = list, Most = MostItems });
        var settlement = workspace.YearlyLists.Settlement(visit.Reading, state, day);
        var shown = new ShownYearlyList(state, page.Lines, workspace.YearlyLists.Items(list), settlement) { MayWork = !visit.Past && YearlyLists.Works(visit.Latest, state), Filings = [.. workspace.ListFilings.All(visit.Reading)[list]], Above = workspace.ListFilings.Above(state) };
        if (visit.Asked("format") == "xlsx") return Results.File(ExcelAnswer.Book(shown.Rows(visit)), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "list.xlsx");
        return new RazorComponentResult<YearlyListPage>(new { Shown = shown, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }
}

/// <summary>A list with its items, what each was chosen for, and how the year would be (or was) closed.</summary>
public sealed record ShownYearlyList(YearlyListState List, IReadOnlyList<TaskLine> Lines, IReadOnlyDictionary<long, YearlyChoice> Choices, YearlySettlement Settlement)
{
    public bool MayWork { get; init; }

    /// <summary>How it was handed up, received and returned, oldest first.</summary>
    public IReadOnlyList<ListFiling> Filings { get; init; } = [];

    /// <summary>Whom it may be handed to.</summary>
    public IReadOnlyList<(RegionId Region, string Name)> Above { get; init; } = [];

    public ListFiling? Filing => Filings.Count > 0 ? Filings[^1] : null;

    /// <summary>Confirmed, and not handed up yet or confirmed anew after it was returned.</summary>
    public bool MayHand => MayWork && Above.Count > 0 && List.Act.Length > 0 && (Filing is null || (Filing.State == FilingState.Returned && Filing.Hash != List.Hash));

    public bool MayReopen => MayWork && List.Act == "Confirm" && Filing is { State: FilingState.Returned } returned && returned.Hash == List.Hash;

    public IReadOnlyDictionary<long, YearlyResult> Results { get; } = Settlement.Items.ToDictionary(item => item.Task, item => item.Result);

    /// <summary>The list as rows of a file.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows(Visit visit)
    {
        var words = new Words(visit.Locale);
        return
        [
            [visit.Synthetic ? $"{List.Title} {words["shell.synthetic"]}" : List.Title],
            [words["tasks.number"], words["tasks.title"], words["tasks.leads"], words["tasks.due"], words["tasks.lists.source"], words["tasks.lists.goal"], words["tasks.percent"], words["tasks.state"]],
            .. Lines.Select(line => (IReadOnlyList<object?>)[line.Number, line.Title, line.Leads, line.DueDay ?? "", words["tasks.lists.source." + Choices[line.TaskId].Source], Choices[line.TaskId].Goal, (decimal)line.Percent, words["tasks.state." + line.Stands]]),
        ];
    }
}
