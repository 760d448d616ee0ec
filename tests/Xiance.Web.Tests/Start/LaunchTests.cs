using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xiance.Tests;

namespace Xiance.Web.Tests.Start;

/// <summary>The program as a user starts it, with something wrong outside: one clear line, exit status 3.</summary>
public class LaunchTests
{
    static readonly string Program = Path.Combine(Checkout.Root, "src", "Xiance.Web", "bin", Configuration(), "net10.0", "Xiance.Web.dll");

    static string Configuration() => AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar).SkipWhile(part => part != "bin").Skip(1).First();

    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        var (status, errors) = await Run(("ASPNETCORE_URLS", address));
        Assert.Equal(3, status);
        Assert.StartsWith("WE-101", Assert.Single(errors), StringComparison.Ordinal);
        Assert.Contains(address, errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_is_named()
    {
        var file = Path.GetTempFileName();
        var (status, errors) = await Run(("XIANCE_DATA", Path.Combine(file, "data")), ("ASPNETCORE_URLS", "http://127.0.0.1:0"));
        File.Delete(file);
        Assert.Equal(3, status);
        Assert.StartsWith("WE-102", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_cannot_be_listened_on_is_named()
    {
        var (status, errors) = await Run(("ASPNETCORE_URLS", "http://203.0.113.7:5080"));
        Assert.Equal(3, status);
        Assert.StartsWith("WE-10", Assert.Single(errors), StringComparison.Ordinal);
    }

    static async Task<(int Status, IReadOnlyList<string> Errors)> Run(params (string Name, string Value)[] settings)
    {
        var data = Directory.CreateTempSubdirectory("xiance-start-").FullName;
        var start = new ProcessStartInfo("dotnet", [Program]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = data };
        start.Environment["XIANCE_DATA"] = data;
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        Directory.Delete(data, recursive: true);
        return (process.ExitCode, errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
