using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Xiance.Tests;

/// <summary>A PostgreSQL of this test run alone: initdb, start, stop, delete.</summary>
public sealed class PrivatePostgres : IAsyncLifetime
{
    public string? Connection { get; private set; }
    public string? Reason { get; private set; }
    public TimeSpan StartUp { get; private set; }
    string bin = "", folder = "";

    public async ValueTask InitializeAsync()
    {
        bin = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).OrderDescending().FirstOrDefault() ?? "" : "";
        if (bin == "") { Reason = "PostgreSQL is not installed (apt install postgresql)"; return; }
        var clock = Stopwatch.StartNew();
        folder = Directory.CreateTempSubdirectory("xiance-pg-").FullName;
        if (Environment.UserName == "root") await Run("chown", "postgres", folder);
        var port = FreePort();
        await Pg("initdb", "-D", folder + "/d", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await Pg("pg_ctl", "-D", folder + "/d", "-l", folder + "/log", "-w", "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off -c full_page_writes=off -c synchronous_commit=off", "start");
        Connection = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";
        StartUp = clock.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        if (Connection is null) return;
        Npgsql.NpgsqlConnection.ClearAllPools();
        await Pg("pg_ctl", "-D", folder + "/d", "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, true);
    }

    /// <summary>The connection to a new empty database of this server; null where there is no server.</summary>
    public string? FreshDatabase()
    {
        if (Connection is not { } connection) return null;
        var name = "fresh_" + Guid.NewGuid().ToString("N");
        using var server = new Npgsql.NpgsqlConnection(connection);
        server.Open();
        using var command = new Npgsql.NpgsqlCommand($"create database {name}", server);
        command.ExecuteNonQuery();
        return new Npgsql.NpgsqlConnectionStringBuilder(connection) { Database = name }.ToString();
    }

    Task Pg(string program, params string[] args) => Environment.UserName == "root"
        ? Run("runuser", ["-u", "postgres", "--", Path.Combine(bin, program), .. args])
        : Run(Path.Combine(bin, program), args);

    // pg_ctl leaves the server holding its standard output: a pipe would never end, so the output goes to a file through sh
    async Task Run(string program, params string[] args)
    {
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/", ArgumentList = { "-c", "exec \"$@\" </dev/null >\"$OUT\" 2>&1", "sh", program } };
        start.Environment["OUT"] = folder + "/out";
        foreach (var a in args) start.ArgumentList.Add(a);
        using var p = Process.Start(start)!;
        await p.WaitForExitAsync();
        if (p.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', args)}: {p.ExitCode}\n{await File.ReadAllTextAsync(folder + "/out")}");
    }

    static int FreePort()
    {
        using var l = new TcpListener(IPAddress.Loopback, 0);
        l.Start();
        return ((IPEndPoint)l.LocalEndpoint).Port;
    }
}
