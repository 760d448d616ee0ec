using System.Globalization;
using Xiance.Basics;
using Xiance.Progress.Tasks;
using Xiance.Storage.Progress;

namespace Xiance.Web.Progress;

/// <summary>What an act on a task sends; the parts an act does not need stay empty.</summary>
public sealed record TaskStepForm
{
    public int Seen { get; init; }
    public string? Words { get; init; }
    public string? Figures { get; init; }
    public string? Trouble { get; init; }
    public string? Help { get; init; }
    public int? Percent { get; init; }
    public string? Period { get; init; }
    public string? Item { get; init; }
    public string? Day { get; init; }
    public string? Light { get; init; }
    public string? Title { get; init; }
    public string? Content { get; init; }
    public string? Due { get; init; }
    public string? Lead { get; init; }
    public IFormFile? Attached { get; init; }

    public async Task<TaskOrder> Order(long task, TaskAct act, CancellationToken stopped) => new(task, Record(act)) { Seen = Seen, LeadName = Text(Lead), File = await Read(Attached, stopped) };

    TaskRecord Record(TaskAct act) => new(act)
    {
        Words = Text(Words),
        Figures = Text(Figures),
        Trouble = Text(Trouble),
        Help = Text(Help),
        Percent = Percent,
        Period = Basics.Period.TryParse(Text(Period)),
        Item = Text(Item),
        Day = DayOf(Day),
        Light = Enum.TryParse<TaskLight>(Light, out var light) ? light : null,
        Change = act == TaskAct.Propose ? new TaskChange { Title = Filled(Title), Content = Filled(Content), Due = DayOf(Due) } : null,
        FileName = Attached is { Length: > 0 } file ? Path.GetFileName(file.FileName) : "",
    };

    static async Task<byte[]?> Read(IFormFile? file, CancellationToken stopped)
    {
        if (file is not { Length: > 0 }) return null;
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stopped);
        return content.ToArray();
    }

    static string Text(string? text) => text?.Trim() ?? "";

    static string? Filled(string? text) => Text(text) is { Length: > 0 } filled ? filled : null;

    public static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The quarters that can be reported now: the one that runs and the four before it, the newest that is over first.</summary>
    public static IReadOnlyList<Period> Periods(DateOnly today)
    {
        var running = Basics.Period.Quarter(today.Year, (today.Month + 2) / 3);
        var before = new List<Period>();
        for (var period = running.Previous(); before.Count < 4 && period is { } one; period = one.Previous()) before.Add(one);
        return [.. before.Take(1), running, .. before.Skip(1)];
    }

    /// <summary>The parts each act asks for, in the order of the form; a star marks what must be filled in.</summary>
    public static IReadOnlyList<string> Parts(TaskAct act) => act switch
    {
        TaskAct.Report => ["period", "percent", "words*", "figures", "trouble", "help", "file"],
        TaskAct.Contribute => ["period", "words*", "figures", "file"],
        TaskAct.Claim => ["words*", "file"],
        TaskAct.Confirm => ["day", "words"],
        TaskAct.Suspend => ["until*", "words*"],
        TaskAct.Propose => ["title", "content", "due", "lead", "words*"],
        TaskAct.Approve => ["proposal", "words"],
        TaskAct.Refuse => ["proposal", "words*"],
        TaskAct.Transfer => ["party", "successor", "day", "words*"],
        TaskAct.SetMilestone => ["milestone*", "day*"],
        TaskAct.ReachMilestone => ["open-milestone", "day*"],
        TaskAct.RecordEvent => ["day*", "words"],
        TaskAct.SetLight => ["light", "until*", "words*"],
        TaskAct.Publish => [],
        _ => ["words*"],
    };
}
