using System.Globalization;
using Xiance.Documents.Grammar;

namespace Xiance.Documents.Readers;

/// <summary>
/// Puts the full name beside the printed one, and what took the body's place if its name ended. The day is that of the document;
/// a document without a date is taken as older than every end.
/// </summary>
static class UnitResolution
{
    public static IReadOnlyList<PlanTask> Of(IReadOnlyList<PlanTask> tasks, UnitRegister register, DocumentHeader header)
    {
        var national = header.Title is { } title && (title.StartsWith("国务院", StringComparison.Ordinal) || title.StartsWith("中共中央", StringComparison.Ordinal)) || header.DocumentNumber?.StartsWith('国') == true;
        var day = DateOnly.TryParseExact(header.IssuedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var issued) ? issued : DateOnly.MinValue;
        return [.. tasks.Select(task => task with { Units = [.. task.Units.Select(unit => One(unit, register, national, day))] })];
    }

    static UnitMention One(UnitMention unit, UnitRegister register, bool national, DateOnly day)
    {
        if (register.Find(unit.Resolved) is not { } found || found.Before.Length > 0 && UnitPrefix.Of(found.Before + "级") is null && !EndsWithLevel(found.Before)) return unit;
        var (name, before) = found;
        var state = name.National is not null && (before is "国家" or "中国" or "国务院" || before.Length == 0 && national);
        var resolved = state ? name.National! : before + name.Name;
        return name.Until is { } until && name.Into is { } into ? unit with { Resolved = resolved, Successor = into, SuccessorFrom = until, Ended = until <= day } : unit with { Resolved = resolved };
    }

    static bool EndsWithLevel(string before) => before[^1] is '省' or '市' or '县' or '区' or '州' or '盟' or '旗' or '家' or '院';
}
