using System.Globalization;
using Xiance.Assessment.Life;
using Xiance.Basics;
using Xiance.Storage.Assessment;

namespace Xiance.Web.Assessment;

/// <summary>What a step of a result's life sends; the parts an act does not need stay empty.</summary>
public sealed record LifeForm
{
    public string? Body { get; init; }

    public string? Document { get; init; }

    public string? Day { get; init; }

    public string? Words { get; init; }

    public long About { get; init; }

    /// <summary>The honour's code and, after a line, its class.</summary>
    public string? Honour { get; init; }

    public string? Affirms { get; init; }

    public long Answers { get; init; }

    public int Days { get; init; }

    public IFormFile? Attached { get; init; }

    public LifeRecord Record(LifeAct act) => new(act)
    {
        Body = Text(Body),
        Document = Text(Document),
        Day = DayOf(Day),
        Words = Text(Words),
        About = About > 0 ? new RegionId(About) : null,
        Affirms = Affirms == "1",
        Answers = Answers,
        Days = Days,
        Honour = Text(Honour).Split('|')[0],
        Class = Text(Honour).Split('|') is [_, var name] ? name : "",
    };

    public async Task<LifeFile?> File(CancellationToken stopped)
    {
        if (Attached is not { Length: > 0 }) return null;
        using var content = new MemoryStream();
        await Attached.CopyToAsync(content, stopped);
        return new LifeFile(Path.GetFileName(Attached.FileName), content.ToArray());
    }

    public static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static string Text(string? text) => text?.Trim() ?? "";

    /// <summary>The parts each act asks for, in the order of the form.</summary>
    public static IReadOnlyList<string> Parts(LifeAct act) => act switch
    {
        LifeAct.Clear => ["body", "document", "day", "veto", "about", "words", "file"],
        LifeAct.Propose => ["document"],
        LifeAct.Comment => ["body", "words"],
        LifeAct.Change => ["honour", "adds", "about", "words", "authority"],
        LifeAct.Decide => ["meeting", "minutes", "day"],
        LifeAct.GiveNotice => ["first-day", "days"],
        LifeAct.Object => ["body", "about", "day", "words"],
        LifeAct.Answer => ["answers", "upheld", "words"],
        LifeAct.Publish or LifeAct.Archive => ["document"],
        LifeAct.Revoke => ["body", "document", "words"],
        _ => ["words"],
    };
}
