using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Xiance.Progress.Tasks;
using Xiance.Storage.Packets;
using Xiance.Storage.Progress;
using Xiance.Web.Shell;

namespace Xiance.Web.Progress;

/// <summary>The register as shown: the page of rows, the lights of all, what can be chosen, and the reader's saved views.</summary>
public sealed partial record ShownTasks(TableView<TaskLine> View, Xiance.Storage.Progress.TaskPage Page, TaskChoices Choices, TaskQuestion Question)
{
    public IReadOnlyList<SavedView> Saved { get; init; } = [];

    /// <summary>True where rows can be chosen for one act on many.</summary>
    public bool MayWork { get; init; }

    public int Pages => Math.Max(1, (Page.Found + TaskQuestions.PageSize - 1) / TaskQuestions.PageSize);

    public int Current => Question.Skip / TaskQuestions.PageSize + 1;

    public static TableView<TaskLine> Table(Visit visit, Xiance.Storage.Progress.TaskPage page, bool chooses)
    {
        var words = new Words(visit.Locale);
        var day = visit.Known ?? visit.Today;
        List<TableColumn<TaskLine>> columns =
        [
            new("light", words["tasks.light"], row => words["light." + row.Course.On(day).Light]) { Order = _ => null, Class = "nw", Cell = Light(day, words) },
            new("number", words["tasks.number"], row => row.Number) { Order = _ => null, Class = "nw mut" },
            new("title", words["tasks.title"], row => row.Title) { Order = _ => null, Class = "bd task-title", Cell = Title(visit) },
            new("lead", words["tasks.leads"], row => row.Leads) { Order = _ => null, Class = "task-units" },
            new("supporters", words["tasks.supporters"], row => row.Supporters) { Class = "task-units mut wide-only" },
            new("due", words["tasks.due"], row => row.Due is { } due ? Figure.Day(due) : Figure.NotApplicable) { Order = _ => null, Class = "nw" },
            new("percent", words["tasks.percent"], row => row.Stands == TaskState.Planned ? Figure.NotApplicable : Figure.Count(row.Percent)) { Unit = "%", Number = true, Order = _ => null, Figure = row => row.Stands == TaskState.Planned ? null : row.Percent },
            new("state", words["tasks.state"], row => words["tasks.state." + row.Stands]) { Order = _ => null, Class = "nw" },
            new("reason", words["tasks.reason"], row => Reason(row.Course.On(day).Turn, words)) { Class = "task-reason", Cell = row => Unbroken(Reason(row.Course.On(day).Turn, words)) },
            new("reported", words["tasks.last-report"], row => row.Reported) { Order = _ => null, Class = "task-report mut wide-only" },
            new("report", words["tasks.next-report"], row => row.NextReport is { } next ? Figure.Day(next) : Figure.NotApplicable) { Order = _ => null, Class = "nw mut" },
            new("region", words["tasks.region"], row => row.RegionName) { Order = _ => null, Class = "nw", Spare = page.Lines.Select(line => line.RegionId).Distinct().Count() < 2 },
            new("plan", words["tasks.plan"], row => row.OriginTitle) { Order = _ => null, Class = "mut", Spare = true },
            new("heading", words["tasks.heading"], row => row.Heading) { Class = "mut", Spare = true },
            new("clause", words["tasks.clause"], row => row.Clause) { Class = "nw mut", Spare = true },
            new("trouble", words["tasks.trouble"], row => row.Trouble) { Spare = true },
            new("help", words["tasks.help"], row => row.Help) { Spare = true },
        ];
        if (chooses) columns.Insert(0, new("choose", words["tasks.choose"], row => row.TaskId.ToString(CultureInfo.InvariantCulture)) { Class = "nw noprint", Cell = Choose(words) });
        return new TableView<TaskLine>(TaskQuestions.Table, visit, columns, (page.Lines, page.Found));
    }

    /// <summary>Words in which no date is broken over two lines.</summary>
    static RenderFragment Unbroken(string text) => builder =>
    {
        foreach (var part in Dates().Split(text))
        {
            builder.OpenElement(0, "span");
            if (Dates().IsMatch(part)) builder.AddAttribute(1, "class", "nw");
            builder.AddContent(2, part);
            builder.CloseElement();
        }
    };

    [GeneratedRegex("(\\d{4}-\\d{2}-\\d{2})")]
    private static partial Regex Dates();

    /// <summary>Why the light shows what it shows, with the day, milestone or words that decided.</summary>
    public static string Reason(TaskTurn turn, Words words) => TaskReason.Of(turn, words);

    static RenderFragment<TaskLine> Light(DateOnly day, Words words) => row => builder =>
    {
        builder.OpenComponent<LightTag>(0);
        builder.AddAttribute(1, nameof(LightTag.State), Of(row.Course.On(day).Light));
        if (row.Stands == TaskState.Done) builder.AddAttribute(2, nameof(LightTag.Word), words["tasks.state.Done"]);
        builder.CloseComponent();
    };

    public static Light Of(TaskLight light) => light switch { TaskLight.Near => Xiance.Storage.Papers.Light.Near, TaskLight.Behind => Xiance.Storage.Papers.Light.Behind, TaskLight.NotDue => Xiance.Storage.Papers.Light.NotDue, _ => Xiance.Storage.Papers.Light.Normal };

    static RenderFragment<TaskLine> Title(Visit visit) => row => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", visit.Link("/tasks/" + row.TaskId.ToString(CultureInfo.InvariantCulture)));
        builder.AddContent(2, row.Title);
        builder.CloseElement();
    };

    static RenderFragment<TaskLine> Choose(Words words) => row => builder =>
    {
        builder.OpenElement(0, "input");
        builder.AddAttribute(1, "type", "checkbox");
        builder.AddAttribute(2, "name", "Task");
        builder.AddAttribute(3, "value", row.TaskId.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(4, "form", "bulk");
        builder.AddAttribute(5, "aria-label", words.With("tasks.choose-one", ("title", row.Title)));
        builder.CloseElement();
    };
}
