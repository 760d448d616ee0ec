using Xiance.Basics.Text;

namespace Xiance.Basics;

/// <summary>The registry of measure units, read from MeasureUnits.yaml; the only place where values are converted.</summary>
public sealed class MeasureUnits
{
    readonly Dictionary<string, MeasureUnit> bySymbol;

    MeasureUnits(Dictionary<string, MeasureUnit> bySymbol) => this.bySymbol = bySymbol;

    public static readonly MeasureUnits Standard = Load();

    public IReadOnlyCollection<MeasureUnit> All => bySymbol.Values;

    /// <summary>The unit with this symbol or alias (full-width ％ and blanks are tolerated); null when unknown.</summary>
    public MeasureUnit? Find(string symbol) => bySymbol.GetValueOrDefault(Clean(symbol));

    public Outcome<MeasureUnit> Get(string symbol, Place place) => Find(symbol) is { } unit ? unit : Problems.UnknownMeasureUnit(place, symbol);

    /// <summary>The value in another unit of the same dimension, exact within 28 digits; a problem between dimensions.</summary>
    public static Outcome<Measured> Convert(Measured value, MeasureUnit to, Place place) =>
        value.Unit.Dimension != to.Dimension ? Problems.OtherDimension(place, value.Unit.Symbol, to.Symbol)
        : value with { Value = value.Unit == to ? value.Value : value.Value * value.Unit.Factor / to.Factor, Unit = to };

    static string Clean(string symbol) => symbol.Trim().Replace('％', '%').Replace(" ", "", StringComparison.Ordinal);

    static MeasureUnits Load()
    {
        using var reader = new StreamReader(typeof(MeasureUnits).Assembly.GetManifestResourceStream("Xiance.Basics.MeasureUnits.yaml")!);
        var file = YamlFile.Read("MeasureUnits.yaml", reader.ReadToEnd());
        var units = new Dictionary<string, MeasureUnit>(StringComparer.Ordinal);
        foreach (var row in file.Value!.Root.Maps("units"))
        {
            var unit = new MeasureUnit(row.Text("symbol"), row.Text("dimension"), row.Number("factor"));
            units.Add(unit.Symbol, unit);
            foreach (var alias in row.Texts("aliases")) units.Add(alias, unit);
        }
        return file.Value.Finish() is { Count: 0 } ? new MeasureUnits(units) : throw new InvalidDataException("MeasureUnits.yaml");
    }
}

/// <summary>A number with its unit.</summary>
public sealed record Measured(decimal Value, MeasureUnit Unit);
