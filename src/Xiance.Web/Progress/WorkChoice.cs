using System.Globalization;
using System.Text.RegularExpressions;
using Xiance.Basics;
using Xiance.Progress.Waiting;
using Xiance.Storage;
using Xiance.Storage.Progress;
using Xiance.Web.Shell;

namespace Xiance.Web.Progress;

/// <summary>Chooses a task, project or demand by what was typed or picked from the list offered: 任务 12 · its title, a number, or words of the title.</summary>
static partial class WorkChoice
{
    const int Offered = 60;
    const int LongestName = 40;
    const int Named = 5;

    /// <summary>What the field offers; with words, what holds them.</summary>
    public static IReadOnlyList<string> Offers(Visit visit, Workspace workspace, string? typed)
    {
        var found = Search(visit, workspace, Number(typed?.Trim() ?? "") is not null ? "" : typed?.Trim() ?? "");
        return [.. found.Select(one => Label(one, new Words(visit.Locale)))];
    }

    public static string Label(FoundWork work, Words words)
    {
        var name = work.Known.Name.Length > LongestName ? work.Known.Name[..LongestName] + "\u2026" : work.Known.Name;
        return $"{words["tasks.knots.kind." + work.Item.Kind]} {work.Item.Id.ToString(CultureInfo.InvariantCulture)} · {name}（{work.Known.Unit}）";
    }

    /// <summary>The label of an item that a page links from; empty where it is not seen.</summary>
    public static string LabelOf(Visit visit, Workspace workspace, WorkRef item) =>
        workspace.Work.Numbered(visit.Reading, item.Id).FirstOrDefault(one => one.Item == item) is { } found ? Label(found, new Words(visit.Locale)) : "";

    /// <summary>Exactly one item, or a problem that names those that could be meant.</summary>
    public static Outcome<FoundWork> Read(Visit visit, Workspace workspace, string? text)
    {
        var typed = text?.Trim() ?? "";
        if (typed.Length == 0) return Problems.WorkMissing();
        var found = Number(typed) is { } match ? Numbers(visit, workspace, match) : Titles(visit, workspace, typed);
        if (found.Count == 1) return found[0];
        return found.Count == 0 ? Problems.WorkNotFound(typed) : Problems.WorkUnclear(typed, string.Join('；', found.Take(Named).Select(one => Label(one, new Words(visit.Locale)))));
    }

    /// <summary>A number, alone or after the name of a kind; null where words were typed.</summary>
    static Match? Number(string typed) => Numbered().Match(typed) is { Success: true } match && (!match.Groups["kind"].Success || Enum.GetValues<WorkKind>().Any(kind => Names(kind).Contains(match.Groups["kind"].Value, StringComparer.OrdinalIgnoreCase))) ? match : null;

    static List<FoundWork> Numbers(Visit visit, Workspace workspace, Match match)
    {
        if (!long.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return [];
        var found = workspace.Work.Numbered(visit.Reading, number);
        return match.Groups["kind"] is { Success: true, Value: var kind } ? [.. found.Where(one => Names(one.Item.Kind).Contains(kind, StringComparer.OrdinalIgnoreCase))] : [.. found];
    }

    static string[] Names(WorkKind kind) => [new Words(Locale.Chinese)["tasks.knots.kind." + kind], new Words(Locale.English)["tasks.knots.kind." + kind]];

    static List<FoundWork> Titles(Visit visit, Workspace workspace, string typed)
    {
        var found = Search(visit, workspace, typed);
        return found.Where(one => one.Known.Name == typed).ToList() is { Count: > 0 } exact ? exact : [.. found.Where(one => one.Known.Name.Contains(typed, StringComparison.OrdinalIgnoreCase))];
    }

    static IReadOnlyList<FoundWork> Search(Visit visit, Workspace workspace, string words) =>
        visit.Plan is { } plan ? workspace.Work.Offered(visit.Reading, (plan.Region, visit.Known ?? visit.Today), words, Offered) : [];

    [GeneratedRegex("^(?:(?<kind>[^\\d\\s·]+)\\s*)?(?<number>\\d{1,18})(?:\\s*·.*)?$")]
    private static partial Regex Numbered();
}
