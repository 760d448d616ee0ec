using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Xiance.Basics.Text;

/// <summary>One mapping of a YAML file. Each getter marks its key as known and reports a problem with line and column when the value does not fit.</summary>
public sealed class YamlMap
{
    readonly YamlFile file;
    readonly YamlMappingNode node;
    readonly HashSet<string> known = new(StringComparer.Ordinal);

    internal YamlMap(YamlFile file, YamlMappingNode node, string path)
    {
        this.file = file;
        this.node = node;
        Path = path;
        file.Opened(this);
    }

    /// <summary>The keys that lead here, such as schemes/2/honours.</summary>
    public string Path { get; }

    public Place Place => At(node);

    public IReadOnlyList<string> Keys => [.. node.Children.Keys.Select(key => key.ToString())];

    public bool Has(string key) => Child(key) is not null;

    /// <summary>True when the value under the key is exactly this word; nothing is reported.</summary>
    public bool Says(string key, string word) => Child(key) is YamlScalarNode { Value: var value } && value == word;

    public Place PlaceOf(string key) => Child(key) is { } child ? At(child) : Place;

    public void Report(Problem problem) => file.Report(problem);

    /// <summary>The text under the key; a missing or structured value is reported and gives "".</summary>
    public string Text(string key) => OptionalText(key) ?? Missing(key, "");

    public string? OptionalText(string key) => Child(key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value,
        var other => Wrong<string?>(other, key, "文字 text", null),
    };

    public decimal Number(string key) => Has(key) ? OptionalNumber(key) ?? 0 : Missing(key, 0m);

    /// <summary>A decimal number in plain notation (1234.5); grouping signs and other notations are reported.</summary>
    public decimal? OptionalNumber(string key) => Child(key) switch
    {
        null => null,
        YamlScalarNode { Value: var value } when decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) => number,
        var other => Wrong<decimal?>(other, key, "数字 number", null),
    };

    public int Whole(string key) => Has(key) ? OptionalWhole(key) ?? 0 : Missing(key, 0);

    public int? OptionalWhole(string key) => Child(key) switch
    {
        null => null,
        YamlScalarNode { Value: var value } when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        var other => Wrong<int?>(other, key, "整数 whole number", null),
    };

    public bool Flag(string key) => Has(key) ? OptionalFlag(key) ?? false : Missing(key, false);

    public bool? OptionalFlag(string key) => Child(key) switch
    {
        null => null,
        YamlScalarNode { Value: "true" } => true,
        YamlScalarNode { Value: "false" } => false,
        var other => Wrong<bool?>(other, key, "true / false", null),
    };

    public DateOnly? OptionalDate(string key) => Child(key) switch
    {
        null => null,
        YamlScalarNode { Value: var value } when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        var other => Wrong<DateOnly?>(other, key, "日期 date yyyy-MM-dd", null),
    };

    /// <summary>One of the words given; a word outside the list is reported with the list and gives the fallback.</summary>
    public T Word<T>(string key, IReadOnlyDictionary<string, T> words, T fallback) =>
        OptionalText(key) is not { } text ? Missing(key, fallback)
        : words.TryGetValue(text, out var value) ? value
        : Wrong(Child(key)!, key, string.Join(" | ", words.Keys), fallback);

    public YamlMap? Map(string key) => OptionalMap(key) ?? (Has(key) ? null : Missing<YamlMap?>(key, null));

    public YamlMap? OptionalMap(string key) => Child(key) switch
    {
        null => null,
        YamlMappingNode mapping => new YamlMap(file, mapping, Under(key)),
        var other => Wrong<YamlMap?>(other, key, "映射 mapping", null),
    };

    /// <summary>The mappings of a sequence; a missing key gives an empty list, other members are reported.</summary>
    public IReadOnlyList<YamlMap> Maps(string key) => [.. Members(key).Select((member, index) => member is YamlMappingNode mapping ? new YamlMap(file, mapping, $"{Under(key)}/{index + 1}") : Wrong<YamlMap?>(member, key, "映射 mapping", null)).OfType<YamlMap>()];

    /// <summary>The texts of a sequence; a missing key gives an empty list, other members are reported.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Members(key).Select(member => member is YamlScalarNode scalar ? scalar.Value : Wrong<string?>(member, key, "文字 text", null)).OfType<string>()];

    /// <summary>The texts of a sequence with the place where each text itself begins, inside its quotes.</summary>
    public IReadOnlyList<(string Text, Place Place)> PlacedTexts(string key) =>
        [.. Members(key).OfType<YamlScalarNode>().Select(scalar => (scalar.Value ?? "", Place.At(file.Name, (int)scalar.Start.Line, (int)scalar.Start.Column + (scalar.Style is YamlDotNet.Core.ScalarStyle.DoubleQuoted or YamlDotNet.Core.ScalarStyle.SingleQuoted ? 1 : 0))))];

    /// <summary>The key → text pairs of a mapping whose keys are free names, in the order written.</summary>
    public IReadOnlyList<(string Name, string Value, Place Place)> Pairs(string key)
    {
        if (OptionalMap(key) is not { } map) return [];
        return [.. map.Keys.Select(name => (name, map.OptionalText(name) ?? "", map.PlaceOf(name)))];
    }

    internal IEnumerable<Problem> UnknownKeys() =>
        node.Children.Keys.Where(key => !known.Contains(key.ToString())).Select(key => Problems.UnknownKey(At(key), key.ToString(), known.Order(StringComparer.Ordinal)));

    YamlNode? Child(string key)
    {
        known.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var child) && child is not YamlScalarNode { Value: null or "" } ? child : null;
    }

    IEnumerable<YamlNode> Members(string key) => Child(key) switch
    {
        null => [],
        YamlSequenceNode sequence => sequence.Children,
        var other => Wrong<IEnumerable<YamlNode>>(other, key, "列表 list", []),
    };

    T Missing<T>(string key, T fallback)
    {
        Report(Problems.MissingKey(Place, key, Path));
        return fallback;
    }

    T Wrong<T>(YamlNode at, string key, string wanted, T fallback)
    {
        Report(Problems.WrongValue(At(at), key, at is YamlScalarNode scalar ? scalar.Value ?? "" : "…", wanted));
        return fallback;
    }

    string Under(string key) => Path.Length == 0 ? key : $"{Path}/{key}";

    Place At(YamlNode at) => Place.At(file.Name, (int)at.Start.Line, (int)at.Start.Column);
}
