using System.Globalization;
using Xiance.Basics;
using Xiance.Progress.Tasks;
using Xiance.Storage.Progress;
using Xiance.Web.Shell;

namespace Xiance.Web.Progress;

/// <summary>What an address asks of the register: every filter and the order stand in the query, so that a view can be kept and sent.</summary>
static class TaskQuestions
{
    public const string Table = "tasks";
    public const int PageSize = 50;

    // Everything that a filter finds goes into the file; more rows than this no sheet is read with.
    const int MostExported = 20_000;

    /// <summary>The keys of the filters, as saved with a view.</summary>
    public static readonly IReadOnlyList<string> Keys = ["origin", "unit", "lead", "light", "state", "kind", "region", "year", "list", $"{Table}.find", $"{Table}.sort", $"{Table}.desc"];

    public static TaskQuestion Of(Visit visit) => new(visit.Known ?? visit.Today)
    {
        Origin = visit.Asked("origin") ?? "",
        Light = Word<TaskLight>(visit, "light"),
        State = visit.Asked("state") == "open" ? null : Word<TaskState>(visit, "state"),
        OnlyOpen = visit.Asked("state") == "open",
        Kind = Word<WorkTaskKind>(visit, "kind"),
        Unit = Number(visit, "unit") is { } unit ? new UnitId(unit) : null,
        OnlyLead = visit.Asked("lead") == "1",
        Region = Number(visit, "region") is { } region ? new RegionId(region) : null,
        Year = Number(visit, "year") is { } year and > 1900 and < 2200 ? (int)year : null,
        List = Number(visit, "list"),
        Find = visit.Asked($"{Table}.find") ?? "",
        Sort = visit.Asked($"{Table}.sort") ?? "",
        Descending = visit.Asked($"{Table}.desc") == "1",
        Skip = ((int)Math.Clamp(Number(visit, "page") ?? 1, 1, 100_000) - 1) * PageSize,
        Most = visit.Asked("format") == "xlsx" ? MostExported : PageSize,
    };

    public static TaskQuestion Everything(Visit visit) => Of(visit) with { Skip = 0, Most = MostExported };

    public static long? Number(Visit visit, string key) => long.TryParse(visit.Asked(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    static T? Word<T>(Visit visit, string key)
        where T : struct, Enum => Enum.TryParse<T>(visit.Asked(key), out var word) && Enum.IsDefined(word) ? word : null;
}
