using System.Globalization;
using System.Runtime.InteropServices;

namespace Xiance.Storage;

public sealed unsafe partial class Duck
{
    /// <summary>
    /// Runs one statement with its parameters $1 …: each travels as text, so the statement casts it. Throws what the database says.
    /// </summary>
    public void Query(string sql, IReadOnlyList<object> parameters, OnChunk each)
    {
        var prepared = duckdb_prepare(con, sql, out var statement);
        try
        {
            if (prepared != 0) throw new InvalidOperationException(Marshal.PtrToStringUTF8(duckdb_prepare_error(statement)));
            for (var index = 0; index < parameters.Count; index++) Check(duckdb_bind_varchar(statement, (ulong)index + 1, Text(parameters[index])) == 0, "bind");
            var failed = duckdb_execute_prepared(statement, out var result) != 0;
            Read(failed, ref result, each);
        }
        finally { duckdb_destroy_prepare(ref statement); }
    }

    static string Text(object value) => value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    [LibraryImport(Lib, StringMarshalling = StringMarshalling.Utf8)] private static partial int duckdb_prepare(nint con, string query, out nint statement);
    [LibraryImport(Lib)] private static partial nint duckdb_prepare_error(nint statement);
    [LibraryImport(Lib, StringMarshalling = StringMarshalling.Utf8)] private static partial int duckdb_bind_varchar(nint statement, ulong index, string value);
    [LibraryImport(Lib)] private static partial int duckdb_execute_prepared(nint statement, out Result result);
    [LibraryImport(Lib)] private static partial void duckdb_destroy_prepare(ref nint statement);
}
