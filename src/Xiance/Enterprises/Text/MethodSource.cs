using Xiance.Basics;
using Xiance.Basics.Text;
using Xiance.Rules;
using Xiance.Rules.Types;

namespace Xiance.Enterprises.Text;

/// <summary>The root of a method file, the names its conditions may use, and the assumptions met while reading.</summary>
sealed class MethodSource
{
    readonly string document;
    readonly Schema schema;
    readonly List<MethodAssumption> assumptions = [];

    public MethodSource(YamlMap root)
    {
        (Root, document) = (root, root.OptionalText("document") ?? "");
        Columns = ColumnReading.Of(root);
        schema = Columns.Aggregate(Schema.Empty, (known, column) => known.With(column.Name, Type(column)));
    }

    public YamlMap Root { get; }

    public IReadOnlyList<MethodColumn> Columns { get; }

    public IReadOnlyList<MethodAssumption> Assumptions => assumptions;

    /// <summary>The clause a choice is cited from; with neither cite nor assumption it is a problem.</summary>
    public Citation? Cite(YamlMap map, string what)
    {
        if (map.OptionalText("assumption") is { } text) assumptions.Add(new MethodAssumption(what, text));
        else if (!map.Has("cite")) map.Report(Problems.Uncited(map.Place, what));
        return map.OptionalText("cite") is { } clause ? new Citation(document, clause) : null;
    }

    /// <summary>A condition that is a checked truth over the declared columns; its own problems otherwise.</summary>
    public MethodCondition? Condition(YamlMap map, string key)
    {
        var text = map.Text(key);
        if (text.Length == 0) return null;
        var read = Compile.Strict(text, schema, map.PlaceOf(key), RuleType.Boolean);
        foreach (var problem in read.Problems) map.Report(problem);
        return read.Succeeded ? new MethodCondition(read.Value) : null;
    }

    /// <summary>The column of this name if it is of the kind; a problem otherwise.</summary>
    public MethodColumn? Column(YamlMap map, string key, string name, ColumnKind kind)
    {
        var column = Columns.FirstOrDefault(one => one.Name == name);
        if (column is null || column.Kind != kind) map.Report(Problems.NoColumn(map.PlaceOf(key), name, kind));
        return column;
    }

    /// <summary>Grouping columns: texts, or the region.</summary>
    public IReadOnlyList<string> Within(YamlMap map, string key)
    {
        var names = map.WrittenTexts(key);
        foreach (var name in names.Where(name => Columns.All(column => column.Name != name || column.Kind == ColumnKind.Number) && name != Region)) map.Report(Problems.NoColumn(map.PlaceOf(key), name, ColumnKind.Text));
        return names;
    }

    public string? Region { get; set; }

    static RuleType Type(MethodColumn column) => column.Kind switch
    {
        ColumnKind.Text => RuleType.Text,
        ColumnKind.Truth => RuleType.Boolean,
        _ => column.Unit is { } unit ? RuleType.In(unit) : RuleType.Number,
    };
}
