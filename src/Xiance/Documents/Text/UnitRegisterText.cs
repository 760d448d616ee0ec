using System.Reflection;
using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Documents.Text;

/// <summary>Reads a register of unit names: units: [{name, short, national, until, into}]. All problems are listed.</summary>
public static class UnitRegisterText
{
    static readonly Lazy<UnitRegister> Shared = new(() => Read("UnitNames.yaml", Embedded()).Value!);

    /// <summary>The bodies that exist under the same names throughout the country.</summary>
    public static UnitRegister Common => Shared.Value;

    public static Outcome<UnitRegister> Read(string name, string text)
    {
        var read = YamlFile.Read(name, text);
        if (read.Value is not { } file) return new Outcome<UnitRegister>(null, read.Problems);
        List<UnitName> names = [.. file.Root.Maps("units").Select(One)];
        var problems = file.Finish();
        return problems.Count > 0 ? new Outcome<UnitRegister>(null, problems) : new UnitRegister(names);
    }

    static UnitName One(YamlMap map) => new(map.Text("name"), map.Texts("short"))
    {
        National = map.OptionalText("national"),
        Until = map.OptionalDate("until"),
        Into = map.OptionalText("into")
    };

    static string Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var reader = new StreamReader(assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(name => name.EndsWith("UnitNames.yaml", StringComparison.Ordinal)))!);
        return reader.ReadToEnd();
    }
}
