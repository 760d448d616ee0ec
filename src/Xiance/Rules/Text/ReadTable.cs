using Xiance.Basics;
using Xiance.Basics.Text;
using Xiance.Rules.Parse;
using Xiance.Rules.Tables;
using Xiance.Rules.Types;

namespace Xiance.Rules.Text;

/// <summary>
/// Reads decision tables from YAML: name, policy, conditions (texts), results (name, type, order, default)
/// and rows with a list of tests (when) and a list of values (then).
/// </summary>
public static class ReadTable
{
    /// <summary>All tables under the key tables of a file, with every problem of the file.</summary>
    public static (IReadOnlyList<TableText> Tables, IReadOnlyList<Problem> Problems) All(string file, string text)
    {
        var read = YamlFile.Read(file, text);
        if (!read.Succeeded) return ([], read.Problems);
        var tables = read.Value.Root.Maps("tables").Select(One).ToList();
        return (tables, read.Value.Finish());
    }

    /// <summary>One table; problems are reported to the file of the mapping.</summary>
    public static TableText One(YamlMap map) => new(
        map.Text("name"),
        map.OptionalText("policy") ?? "U",
        [.. map.PlacedTexts("conditions").Select(cell => new ConditionColumn(cell.Text, cell.Place))],
        [.. map.Maps("results").Select(Column)],
        [.. map.Maps("rows").Select(Row)]);

    static TableRow Row(YamlMap map) =>
        new(map.Texts("when"), map.Texts("then"), map.Place) { Cells = [.. map.PlacedTexts("when").Concat(map.PlacedTexts("then")).Select(cell => cell.Place)] };

    static ResultColumn Column(YamlMap map)
    {
        var type = ReadType.From(map.Text("type"), map.PlaceOf("type"));
        foreach (var problem in type.Problems) map.Report(problem);
        return new ResultColumn(map.Text("name"), type.Value ?? RuleType.Any, map.Place, map.Has("order") ? map.Texts("order") : null, map.OptionalText("default"));
    }
}
