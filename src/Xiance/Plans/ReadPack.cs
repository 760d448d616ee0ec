using System.Security.Cryptography;
using System.Text;
using Xiance.Basics;
using Xiance.Basics.Text;
using Xiance.Plans.Text;

namespace Xiance.Plans;

/// <summary>
/// Reads the plan part of a pack (pack, regions, indicators, targets, tasks) out of the texts of its folder. Every problem of every
/// file at once, with file and line; files of other rooms are kept as they are.
/// </summary>
public sealed class ReadPack
{
    readonly List<Problem> problems = [];
    readonly List<YamlFile> opened = [];
    readonly string folder;
    readonly IReadOnlyDictionary<string, string> files;

    ReadPack(string folder, IReadOnlyDictionary<string, string> files) => (this.folder, this.files) = (folder, files);

    /// <summary>The folder's name must be the pack's id. Names of files are relative with forward slashes.</summary>
    public static Outcome<Pack> Run(string folder, IReadOnlyDictionary<string, string> files) => new ReadPack(folder, files).Read();

    Outcome<Pack> Read()
    {
        if (Open("pack.yaml", required: true) is not { } head) return problems;
        var pack = PackHead.Read(head, folder);
        var context = new PackContext(pack.Id, pack.EffectiveFrom, pack.EffectiveTo);
        if (Open("regions.yaml", required: true) is { } regions) pack = pack with { Regions = RegionsReading.Read(regions, context, pack.Jurisdiction) };
        if (Open("indicators.yaml", required: true) is { } indicators) pack = pack with { Indicators = IndicatorReading.Read(indicators, context) };
        if (pack.Indicators.Count > 0 && Open("targets.yaml", required: false) is { } targets) pack = pack with { Targets = TargetReading.Read(targets, context, pack.Indicators) };
        if (Open("tasks.yaml", required: false) is { } tasks) pack = pack with { Tasks = TaskReading.Read(tasks, context) };
        problems.AddRange(opened.SelectMany(file => file.Finish()));
        return Outcome.Of(pack with { Files = files, Hash = Hash(files) }, problems);
    }

    YamlFile? Open(string name, bool required)
    {
        if (!files.TryGetValue(name, out var text))
        {
            if (required) problems.Add(Problems.FileMissing(folder, name));
            return null;
        }
        var read = YamlFile.Read($"{folder}/{name}", text);
        problems.AddRange(read.Problems);
        if (read.Value is { } file) opened.Add(file);
        return read.Value;
    }

    /// <summary>SHA-256 over length-prefixed names and contents in the order of names.</summary>
    static string Hash(IReadOnlyDictionary<string, string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in files.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => new[] { file.Key, file.Value }))
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
