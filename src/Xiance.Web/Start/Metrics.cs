using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Xiance.Web.Start;

/// <summary>Counts and sums of every instrument of the meters named here, as Prometheus text.</summary>
sealed class Metrics : IHostedService, IDisposable
{
    readonly MeterListener listener = new();
    readonly ConcurrentDictionary<string, double> values = new();

    public Task StartAsync(CancellationToken token)
    {
        listener.InstrumentPublished = (i, l) => { if (i.Meter.Name is "Microsoft.AspNetCore.Hosting" or "System.Runtime" or "Npgsql") l.EnableMeasurementEvents(i); };
        listener.SetMeasurementEventCallback<long>((i, v, tags, _) => Add(i, v, tags));
        listener.SetMeasurementEventCallback<int>((i, v, tags, _) => Add(i, v, tags));
        listener.SetMeasurementEventCallback<double>((i, v, tags, _) => Add(i, v, tags));
        listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken token) => Task.CompletedTask;

    public void Dispose() => listener.Dispose();

    void Add(Instrument i, double v, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var name = i.Name.Replace('.', '_');
        var b = new StringBuilder();
        foreach (var (k, x) in tags) b.Append(b.Length == 0 ? '{' : ',').Append(k.Replace('.', '_')).Append("=\"").Append(string.Create(CultureInfo.InvariantCulture, $"{x}").Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n")).Append('"');
        if (b.Length > 0) b.Append('}');
        if (i.IsObservable) values[name + b] = v;
        else if (i is Histogram<double> or Histogram<long>) { values.AddOrUpdate(name + "_count" + b, 1, (_, o) => o + 1); values.AddOrUpdate(name + "_sum" + b, v, (_, o) => o + v); }
        else values.AddOrUpdate(name + b, v, (_, o) => o + v);
    }

    public string Text()
    {
        listener.RecordObservableInstruments();
        return string.Concat(values.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key} {p.Value:R}\n")));
    }
}
