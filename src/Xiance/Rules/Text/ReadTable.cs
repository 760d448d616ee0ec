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
        [.. map.Texts("conditions").Select(expression => new ConditionColumn(expression, map.PlaceOf("conditions")))],
        [.. map.Maps("results").Select(Column)],
        [.. map.Maps("rows").Select(row => new TableRow(row.Texts("when"), row.Texts("then"), row.Place))]);

    static ResultColumn Column(YamlMap map)
    {
        var type = ReadType.From(map.Text("type"), map.PlaceOf("type"));
        foreach (var problem in type.Problems) map.Report(problem);
        return new ResultColumn(map.Text("name"), type.Value ?? RuleType.Any, map.Place, map.Has("order") ? map.Texts("order") : null, map.OptionalText("default"));
    }
}
