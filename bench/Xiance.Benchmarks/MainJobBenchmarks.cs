using BenchmarkDotNet.Attributes;
using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Documents;
using Xiance.Storage.Documents;

namespace Xiance.Benchmarks;

/// <summary>Reading a plan document, and scoring 86 and 3,000 regions by one scheme; the reference is the time of hashing the same bytes.</summary>
[MemoryDiagnoser]
public class MainJobBenchmarks
{
    internal static readonly string Root = Find(AppContext.BaseDirectory);

    byte[] document = [];
    Scheme scheme = null!;
    AssessmentInput counties = null!;
    AssessmentInput regions = null!;

    [GlobalSetup]
    public void Load()
    {
        var shared = Path.Combine(Root, "..", "shared", "seeds", "gansu-2022-strong-county-plan.txt");
        document = File.ReadAllBytes(File.Exists(shared) ? shared : Path.Combine(Root, "samples", "示例省强县行动方案", "方案.txt"));
        scheme = SchemeReader.Read("assessment.yaml", File.ReadAllText(Path.Combine(Root, "packs", "gansu-2022", "assessment.yaml"))).Value!;
        (counties, regions) = (Input(86), Input(3000));
    }

    [Benchmark(Baseline = true)]
    public byte[] Hash_the_document() => System.Security.Cryptography.SHA256.HashData(document);

    [Benchmark]
    public PlanExtract Read_the_document() => Read.Documents(ReadFile.Decode("方案.txt", document).Value!).Value!;

    [Benchmark]
    public AssessmentRun Score_86_regions() => Assess.Run(scheme, counties).Value!;

    [Benchmark]
    public AssessmentRun Score_3000_regions() => Assess.Run(scheme, regions).Value!;

    /// <summary>Three years of figures from a fixed linear generator: invented, and the same in every run.</summary>
    AssessmentInput Input(int count)
    {
        var (seed, classes) = (12345u, scheme.Classes.Names);
        double Next() => (seed = seed * 1664525 + 1013904223) / (double)uint.MaxValue * 100 + 1;
        var columns = SchemeColumns.Numbers(scheme).ToList();
        var members = Enumerable.Range(0, count).Select(index => new AssessedRegion(index.ToString("D6", System.Globalization.CultureInfo.InvariantCulture), "区" + index) { Classes = [classes[index % classes.Count]] }).ToList();
        return new AssessmentInput(Period.Year(2024), [.. new[] { 2022, 2023, 2024 }.Select(year => new PeriodFigures(Period.Year(year), members, columns.ToDictionary(name => name, _ => members.Select(_ => (double?)Next()).ToArray())))]);
    }

    static string Find(string folder) => File.Exists(Path.Combine(folder, "Xiance.slnx")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
