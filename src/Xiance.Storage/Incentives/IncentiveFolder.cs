using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Proving;
using Xiance.Incentives.Text;
using Xiance.Storage.Plans;
using Xiance.Storage.Tables;

namespace Xiance.Storage.Incentives;

/// <summary>The rules of a pack and its worked examples from its folder; applicants from a table file.</summary>
public static class IncentiveFolder
{
    public static Outcome<RuleBook> Rules(string folder) =>
        PackFolder.Files(folder).TryGetValue("incentives.yaml", out var text) ? IncentiveReader.Read($"{Name(folder)}/incentives.yaml", text) : Storage.Problems.PackWithout(Name(folder), "incentives.yaml");

    /// <summary>Every file under examples/.</summary>
    public static Outcome<IReadOnlyList<IncentiveExample>> Examples(string folder, RuleBook book)
    {
        var read = PackFolder.Files(folder).Where(file => file.Key.StartsWith("examples/", StringComparison.Ordinal)).Select(file => ExampleReader.Read(book, $"{Name(folder)}/{file.Key}", file.Value)).ToList();
        IReadOnlyList<IncentiveExample> examples = [.. read.SelectMany(one => one.Value ?? [])];
        return Outcome.Of(examples, [.. read.SelectMany(one => one.Problems)]);
    }

    /// <summary>
    /// Long form (entity, period, name, value, unit) or wide form: one row an entity with a header of names and, when its first cell is empty or
    /// 单位 or unit, a second row of units. A period given here holds where a row states none.
    /// </summary>
    public static Outcome<IReadOnlyList<Application>> Applications(RuleBook book, string file, string? period) =>
        ReadSheet.Run(Path.GetFileName(file), File.ReadAllBytes(file)).Then(sheet => ReadApplications.Run(book, FigureRows.Of(sheet, period ?? "")));

    /// <summary>Payments already made; the first row names the columns in the order of <see cref="ReadRegister.Columns"/>.</summary>
    public static Outcome<AwardRegister> Register(string? file) =>
        file is null ? AwardRegister.Empty : ReadSheet.Run(Path.GetFileName(file), File.ReadAllBytes(file)).Then(sheet => ReadRegister.Run(sheet.Rows.Skip(1).Select(row => (row.Cells, row.At(0)))));

    static string Name(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
}
