using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xiance.Documents;

namespace Xiance.Benchmarks;

/// <summary>The figures that reading is held to, from one run: dotnet run -c Release --project bench/Xiance.Benchmarks -- documents</summary>
static class DocumentFigures
{
    const int Documents = 1000;
    const int DocumentBytes = 10 << 10;

    public static void Print(TextWriter output)
    {
        var gazette = Gazette();
        var small = Small();
        Read.Documents(new SourceText("warm", small[0]));
        var first = Time(() => Read.Documents(new SourceText("gazette", gazette)));
        var again = Enumerable.Range(0, 5).Min(_ => Time(() => Read.Documents(new SourceText("gazette", gazette))));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gazette of {Encoding.UTF8.GetByteCount(gazette) / 1024} KB: first {first:0.00} s, then {again:0.00} s"));
        var items = 0;
        var all = Time(() => small.AsParallel().ForAll(text => Interlocked.Add(ref items, Read.Documents(new SourceText("a", text)).Value!.Documents.Sum(document => document.Tasks.Count + document.Targets.Count))));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Documents} documents of {DocumentBytes / 1024} KB on {Environment.ProcessorCount} cores: {all:0.0} s, {items} tasks and targets, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
    }

    static double Time(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }

    static string Root(string folder) => File.Exists(Path.Combine(folder, "Xiance.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!);

    static string Gazette()
    {
        var seeds = Path.Combine(Root(AppContext.BaseDirectory), "..", "shared", "seeds");
        return Directory.Exists(seeds) ? File.ReadAllText(Directory.EnumerateFiles(seeds, "*gazette*.txt").Single()) : string.Concat(Enumerable.Repeat(Sample(), 30));
    }

    static string Sample() => File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), "samples", "示例省强县行动方案", "方案.txt"));

    /// <summary>The sample plan cut to size, each with a number of its own.</summary>
    static List<string> Small()
    {
        var text = Sample();
        while (Encoding.UTF8.GetByteCount(text) < DocumentBytes) text += text;
        var cut = text[..(text.Length * DocumentBytes / Encoding.UTF8.GetByteCount(text))];
        return [.. Enumerable.Range(1, Documents).Select(number => cut + string.Create(CultureInfo.InvariantCulture, $"\n到2026年，建成园区{number}个。"))];
    }
}
