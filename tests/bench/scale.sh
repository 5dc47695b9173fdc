#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# How fast and how large: runs the whole program on pools of growing size, beside what the machine
# can do at most and, if asked, beside other programs, and prints tables. Needs a quiet machine;
# the full set takes about a quarter of an hour, 12 GB of disk and 16 GB of memory.
set -euo pipefail
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)

usage() {
    cat <<'TEXT'
Usage: tests/bench/scale.sh --build FOLDER --pool FILE --valid FILE [options]
  --build FOLDER     build folder (cmake -DCRAFT_BENCH=ON; targets craft craft_scale_pool
                     craft_limits craft_core_bench), or the programs one by one:
  --craft PROGRAM    --scale-pool PROGRAM    --limits PROGRAM    --core-bench PROGRAM
  --pool FILE        real pool, .tsv or .tsv.zst: source, target, any other columns; its sentences
                     are recombined into pools of any size
  --valid FILE       validation pairs
  --sizes "N ..."    sizes of the made pools, in pairs
                     [10000 100000 1000000 10000000 33000000]
  --quick            small sizes: 10000 and 100000 pairs, 20000 dense rows
  --only "PART ..."  only some of: grow real threads import dense sliders
                     peers (those on dense vectors only together with dense)
  --peers            also run scikit-learn and faiss, in turns with craft
  --repeat N         runs of which the median counts, below 10^7 pairs [3]
  --threads N        threads of craft and of the limits [all]
  --dense-rows N     rows of the dense matrices of 768 columns [1000000]
  --peer-rows N      rows for scikit-learn's k-means, which is slow [100000]
  --scratch FOLDER   where pools and results go; kept [a temporary folder, removed]
TEXT
}

fail() {
    echo "scale.sh: $*" >&2
    exit 2
}

# ---- What is asked for ----
build='' craft='' scale_pool='' limits='' core_bench='' pool='' valid='' scratch=''
sizes='' dense_rows='' peer_rows='' repeat=3 threads=$(nproc) is_quick='' with_peers=''
only='grow real threads import dense sliders'
budget=5000 seed=1 dense_cols=768 dense_k=100
while [ $# -gt 0 ]; do
    case $1 in
        --quick | --peers | -h | --help) ;;
        *) [ $# -gt 1 ] || fail "$1 needs a value; --help lists the options" ;;
    esac
    case $1 in
        --build) build=$2 ;;
        --craft) craft=$2 ;;
        --scale-pool) scale_pool=$2 ;;
        --limits) limits=$2 ;;
        --core-bench) core_bench=$2 ;;
        --pool) pool=$2 ;;
        --valid) valid=$2 ;;
        --sizes) sizes=$2 ;;
        --only) only=$2 ;;
        --repeat) repeat=$2 ;;
        --threads) threads=$2 ;;
        --dense-rows) dense_rows=$2 ;;
        --peer-rows) peer_rows=$2 ;;
        --scratch) scratch=$2 ;;
        --quick) is_quick=yes ;;
        --peers) with_peers=yes ;;
        -h | --help)
            usage
            exit 0
            ;;
        *) fail "there is no option $1; --help lists them" ;;
    esac
    case $1 in --quick | --peers) shift ;; *) shift 2 ;; esac
done
if [ -n "$is_quick" ]; then
    sizes=${sizes:-10000 100000} dense_rows=${dense_rows:-20000} peer_rows=${peer_rows:-10000}
fi
sizes=${sizes:-10000 100000 1000000 10000000 33000000}
dense_rows=${dense_rows:-1000000} peer_rows=${peer_rows:-100000}
[ -z "$with_peers" ] || only="$only peers"

# ---- What it takes ----
craft=${craft:-$build/app/craft}
scale_pool=${scale_pool:-$build/tests/bench/craft_scale_pool}
limits=${limits:-$build/tests/bench/craft_limits}
core_bench=${core_bench:-$build/tests/bench/craft_core_bench}
wants() { case " $only " in *" $1 "*) ;; *) return 1 ;; esac }
programs=("$craft" "$scale_pool" "$limits")
! wants sliders || programs+=("$core_bench")
for program in "${programs[@]}"; do
    [ -x "$program" ] || fail "there is no program $program; build craft, craft_scale_pool," \
        "craft_limits and craft_core_bench with -DCRAFT_BENCH=ON and name the folder with --build"
done
for file in "$pool" "$valid"; do
    [ -r "$file" ] \
        || fail "cannot read \"$file\"; give a pool and validation pairs with --pool and --valid"
done
python=${PYTHON:-/usr/bin/python3} # Debian's, which has Debian's modules
lacks() {
    # shellcheck source=packaging/dependencies.sh
    . "$here/../../packaging/dependencies.sh"
    fail "$1 is missing; apt-get install ${craft_bench_packages[*]}"
}
command -v "$python" >/dev/null || lacks "$python"
case $pool in *.zst) command -v zstd >/dev/null || lacks zstd ;; esac
if wants peers; then
    "$python" -c 'import faiss, numpy, sklearn' 2>/dev/null || lacks "scikit-learn or faiss"
fi

if [ -n "$scratch" ]; then
    mkdir -p "$scratch"
else
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/craft-scale-XXXXXX")
    trap 'rm -rf "$scratch"' EXIT
fi
results=$scratch/results
rm -rf "$results"
mkdir -p "$results"
export CRAFT_LIMITS_THREADS=$threads

# ---- Measuring ----
say() { echo "[$(date +%H:%M:%S)] $*" >&2; }

# measured NAME COMMAND...: its output becomes NAME.json, its wall time and peak memory NAME.usage.
# What fails is reported as failed; the rest goes on.
measured() {
    local name=$1 start status=0 time=()
    shift
    [ ! -x /usr/bin/time ] || time=(/usr/bin/time -q -o "$results/$name.usage" -f 'max_rss_kb %M')
    start=${EPOCHREALTIME/./}
    "${time[@]}" "$@" >"$results/$name.json" 2>"$scratch/stderr" || status=$?
    local elapsed=$((${EPOCHREALTIME/./} - start))
    if [ "$status" -ne 0 ]; then
        tail -n 1 "$scratch/stderr" >"$results/$name.failed"
        [ -s "$results/$name.failed" ] || echo "exit code $status" >"$results/$name.failed"
        say "failed: $name: $(cat "$results/$name.failed")"
        rm -f "$results/$name.json" "$results/$name.usage"
        return 0
    fi
    echo "wall_us $elapsed" >>"$results/$name.usage"
}

run_craft() { # NAME POOL OPTIONS...
    local name=$1 of=$2
    shift 2
    measured "$name" "$craft" run --pool "$of" --valid "$valid" --budget "$budget" --json --quiet \
        --threads "$threads" --overwrite --out "$scratch/out" "$@"
}

# The same run several times after one that does not count: NAME.1, NAME.2, ...
run_repeatedly() { # NAME POOL OPTIONS...
    local name=$1 i
    shift
    run_craft "$name.0" "$@"
    for ((i = 1; i <= repeat; ++i)); do run_craft "$name.$i" "$@"; done
}

# What the machine needs for the file and for the memory of the run NAME, at the least.
measure_limits() { # NAME FILE
    local name=$1 file=$2 peak
    measured "limit.read.$name" "$limits" read "$file"
    measured "limit.copy.$name" "$limits" copy "$(stat -c %s "$file")"
    [ -s "$results/$name.1.json" ] || return 0
    peak=$(grep -o '"peak_rss_mb":[0-9]*' "$results/$name.1.json" | cut -d: -f2)
    measured "limit.copy-peak.$name" "$limits" copy "$((peak * 1048576))"
    measured "limit.touch.$name" "$limits" touch "$((peak * 1048576))"
}

real_text() { case $pool in *.zst) zstd -dcq "$pool" ;; *) cat "$pool" ;; esac }
make_pool() { real_text | "$scale_pool" "$1" "$seed" >"$scratch/pool.tsv"; }

# ---- The parts ----
grow() { # SIZE: the standard preset
    say "run of $1 pairs"
    if [ "$1" -lt 10000000 ]; then
        run_repeatedly "grow.$1" "$scratch/pool.tsv"
    else
        run_craft "grow.$1.1" "$scratch/pool.tsv"
    fi
    measure_limits "grow.$1" "$scratch/pool.tsv"
}

compare_threads() { # SIZE
    local count
    say "one thread and two, $1 pairs"
    for count in 1 2; do
        threads=$count run_repeatedly "threads.$count.$1" "$scratch/pool.tsv"
    done
}

import_pool() { # SIZE
    local project=$scratch/pool.craft
    say "import of $1 pairs into a project"
    rm -f "$project" "$project"-*
    "$craft" init "$project" --quiet >/dev/null
    measured "import.$1" "$craft" import "$project" --pool "$scratch/pool.tsv" --json --quiet \
        --threads "$threads"
    stat -c '{"file_bytes": %s}' "$project" >"$results/import-file.$1.json"
    rm -f "$project" "$project"-*
    measured "limit.read.import.$1" "$limits" read "$scratch/pool.tsv"
    measured "limit.cp.import.$1" cp "$scratch/pool.tsv" "$scratch/copy.tsv"
    rm -f "$scratch/copy.tsv"
}

made_pools() {
    local size largest threads_size
    largest=$(tr ' ' '\n' <<<"$sizes" | sort -n | tail -n 1)
    threads_size=$((largest < 1000000 ? largest : 1000000))
    for size in $sizes; do
        say "making $size pairs"
        make_pool "$size"
        ! wants grow || grow "$size"
        if wants threads && [ "$size" -eq "$threads_size" ]; then compare_threads "$size"; fi
        if wants import && [ "$size" -eq "$largest" ]; then import_pool "$size"; fi
    done
    rm -f "$scratch/pool.tsv"
}

real_pool() {
    say "the real pool"
    run_repeatedly real.paper "$scratch/real.tsv" --preset paper -k 100
    run_repeatedly real.default "$scratch/real.tsv"
    measure_limits real.default "$scratch/real.tsv"
    case $pool in
        *.zst)
            run_repeatedly real.compressed "$pool"
            measured limit.zstd.real zstd -dqf "$pool" -o /dev/null
            ;;
    esac
}

run_dense() { # NAME MATRIX OPTIONS...
    local name=$1 rows=$2
    shift 2
    run_craft "$name" "$scratch/dense.tsv" --preset paper --vectorizer npy -k "$dense_k" \
        --pool-source "$rows" --pool-target "$rows" --validation-source "$scratch/valid.npy" \
        --validation-target "$scratch/valid.npy" "$@"
}

# As many rows as faiss takes, as often as it goes over them.
sampled=(--fit pool --fit-sample $((256 * dense_k)) --iterations 25)

dense() {
    local i type
    say "dense vectors, $dense_rows x $dense_cols"
    make_pool "$dense_rows"
    mv "$scratch/pool.tsv" "$scratch/dense.tsv"
    "$limits" npy "$scratch/valid.npy" "$(grep -c '' "$valid")" "$dense_cols" f32 2
    for type in f32 f16; do
        "$limits" npy "$scratch/$type.npy" "$dense_rows" "$dense_cols" "$type" 1
    done
    for ((i = 0; i <= repeat; ++i)); do # in turns: 0 warms up
        run_dense "dense.f32.$i" "$scratch/f32.npy"
        run_dense "dense.f16.$i" "$scratch/f16.npy"
        run_dense "dense.sampled.$i" "$scratch/f32.npy" "${sampled[@]}"
    done
    for type in f32 f16; do
        measured "limit.read.dense.$type" "$limits" read "$scratch/$type.npy"
    done
    measured limit.gemm.dense "$limits" gemm "$dense_rows" "$dense_cols" "$dense_k"
    ! wants peers || dense_peers
    rm -f "$scratch"/f32.npy "$scratch"/f16.npy "$scratch"/few.npy
}

# What a user waits for in the window, without the window; on pairs of made-up words.
sliders() {
    local rows=1000000
    [ -z "$is_quick" ] || rows=100000
    say "sliders, $rows pairs"
    measured sliders "$core_bench" --benchmark_format=json --benchmark_min_time=0.5 \
        --benchmark_filter="(changeClusters/rows:$rows/threads:2|readBudgetCurve/rows:$rows)/"
}

# In turns, so that both see the same machine.
dense_peers() {
    local i algorithm
    say "faiss and scikit-learn on the same vectors"
    for ((i = 1; i <= repeat; ++i)); do
        run_dense "pair.faiss.craft.$i" "$scratch/f32.npy" "${sampled[@]}"
        measured "pair.faiss.peer.$i" "$python" "$here/peers/faiss_kmeans.py" "$scratch/f32.npy" \
            -k "$dense_k"
    done
    "$limits" npy "$scratch/few.npy" "$peer_rows" "$dense_cols" f32 1
    head -n "$peer_rows" "$scratch/dense.tsv" >"$scratch/few.tsv"
    mv "$scratch/few.tsv" "$scratch/dense.tsv"
    for algorithm in kmeans minibatch; do
        for ((i = 1; i <= repeat; ++i)); do
            run_dense "pair.$algorithm.craft.$i" "$scratch/few.npy" --fit pool \
                --fit-sample "$peer_rows" --iterations 300
            measured "pair.$algorithm.peer.$i" "$python" "$here/peers/sklearn_kmeans.py" \
                "$scratch/few.npy" -k "$dense_k" --algorithm "$algorithm"
        done
    done
}

pipeline_peer() {
    local i
    say "scikit-learn's pipeline on the real pool"
    for ((i = 1; i <= repeat; ++i)); do
        run_craft "pair.pipeline.craft.$i" "$scratch/real.tsv" --preset paper -k 100
        measured "pair.pipeline.peer.$i" "$python" "$here/peers/tfidf_pipeline.py" \
            "$scratch/real.tsv" "$valid" -k 100 --budget "$budget"
    done
}

cat >"$results/facts.json" <<TEXT
{"cpu": "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)", "cores": $(nproc),
 "threads": $threads, "memory_kb": $(sed -n 's/^MemTotal: *\([0-9]*\) kB/\1/p' /proc/meminfo),
 "program": "$("$craft" --version | head -n 1)", "load": "$(cut -d' ' -f1 /proc/loadavg)",
 "repeat": $repeat, "budget": $budget, "dense_rows": $dense_rows, "dense_cols": $dense_cols,
 "dense_k": $dense_k, "peer_rows": $peer_rows,
 "sampled_rows": $((256 * dense_k < dense_rows ? 256 * dense_k : dense_rows)),
 "date": "$(date -u +%F)"}
TEXT
if wants real || wants peers; then real_text >"$scratch/real.tsv"; fi
! wants real || real_pool
! wants peers || pipeline_peer
if wants grow || wants threads || wants import; then made_pools; fi
! wants dense || dense
! wants sliders || sliders
"$python" "$here/report.py" "$results"
