using System.Globalization;
using Xiance.Basics;
using Xiance.Register;
using Xiance.Storage.Tables;

namespace Xiance.Storage.Register;

/// <summary>
/// Reads the nation-wide table of county codes and their successors (代码, 一级行政区, 二级行政区, 名称, 级别, 状态, 启用时间, 变更/弃用时间,
/// 新代码) into a register. The table knows years only: a code counts from the first day of its first year to the last day before its
/// last. A region that was renamed, or recoded by itself into a code that began in that year, stays one region.
/// </summary>
public static class AreaCodes
{
    static readonly string[] Heads = ["代码", "一级行政区", "二级行政区", "名称", "级别", "状态", "启用时间", "变更/弃用时间", "新代码"];

    static readonly Dictionary<string, RegionKind> Levels = new(StringComparer.Ordinal) { ["省级"] = RegionKind.Province, ["地级"] = RegionKind.Prefecture };

    public static Outcome<RegionRegister> Read(string name, byte[] content) => ReadSheet.Run(name, content).Then(sheet =>
    {
        if (!sheet.Rows[0].Cells.SequenceEqual(Heads)) return Storage.Problems.NotAreaCodes(name, string.Join('、', Heads));
        var wrong = sheet.Rows.Skip(1).Where(row => Code.Of(row) is null).Select(row => Storage.Problems.NotAnAreaCode(row.At(0))).ToList();
        return wrong.Count > 0 ? wrong : new Outcome<RegionRegister>(new RegionRegister(Facts([.. sheet.Rows.Skip(1).Select(row => Code.Of(row)!)])), []);
    });

    static IEnumerable<RegionFact> Facts(IReadOnlyList<Code> codes)
    {
        var ids = Ids(codes);
        var byCode = codes.ToLookup(code => code.Number, StringComparer.Ordinal);
        RegionId? Above(Code code) => code.Superiors.Select(number => byCode[number].FirstOrDefault(above => above.Covers(code.From))).FirstOrDefault(above => above is not null) is { } found ? ids[found] : null;
        return codes.Select(code => new RegionFact(ids[code], code.Number, code.Name, code.Kind, Above(code))
        {
            From = new DateOnly(code.From, 1, 1),
            To = code.To is { } year ? new DateOnly(year - 1, 12, 31) : null,
        });
    }

    /// <summary>Rows in the order of their years, so that a region is known before what it became.</summary>
    static Dictionary<Code, RegionId> Ids(IReadOnlyList<Code> codes)
    {
        var heirs = codes.Where(code => code.To is not null).Select(code => (Code: code, Heir: Heir(code, codes))).Where(pair => pair.Heir is not null).ToLookup(pair => pair.Heir!, pair => pair.Code);
        var ids = new Dictionary<Code, RegionId>();
        foreach (var code in codes.OrderBy(code => code.From).ThenBy(code => code.Number, StringComparer.Ordinal))
            ids[code] = heirs[code].ToList() is [var single] && ids.TryGetValue(single, out var known) ? known : new RegionId(ids.Count + 1);
        return ids;
    }

    /// <summary>The row that goes on with the region: its only successor, begun in the year in which it ended. None where it was merged, divided or dissolved.</summary>
    static Code? Heir(Code code, IReadOnlyList<Code> codes) => code.Successors is [var one] ? codes.FirstOrDefault(other => other.Number == one && other.From == code.To) : null;

    sealed record Code(string Number, string Name, RegionKind Kind, int From, int? To)
    {
        public IReadOnlyList<string> Successors { get; private init; } = [];

        /// <summary>The prefecture and, where there is none, the province.</summary>
        public IEnumerable<string> Superiors => Kind switch
        {
            RegionKind.Province => [],
            RegionKind.Prefecture => [Number[..2] + "0000"],
            _ => [Number[..4] + "00", Number[..2] + "0000"],
        };

        public bool Covers(int year) => From <= year && !(To <= year);

        public static Code? Of(SheetRow row) =>
            row.Cells is [{ Length: 6 } number, _, _, { Length: > 0 } name, var level, _, var from, var to, var successors]
            && Year(from) is { } first && (to.Length == 0 || Year(to) > first)
                ? new Code(number, name, Levels.GetValueOrDefault(level, Kinds(name)), first, Year(to)) { Successors = [.. successors.Split(';', StringSplitOptions.RemoveEmptyEntries).Where(one => !one.Contains('['))] }
                : null;

        static int? Year(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200 ? year : null;

        static RegionKind Kinds(string name) => name[^1] switch
        {
            '区' => RegionKind.District,
            '市' => RegionKind.CountyLevelCity,
            '旗' => RegionKind.Banner,
            _ => RegionKind.County,
        };
    }
}
