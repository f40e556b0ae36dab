module @evaluation attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
func.func public @main(%arg0: tensor<96x32xf32>, %arg1: tensor<4x32xf32>, %arg2: tensor<4x32x32xf32>, %arg3: tensor<4x16x32xf32>, %arg4: tensor<4x16x32xf32>, %arg5: tensor<4x32x32xf32>, %arg6: tensor<4x32xf32>, %arg7: tensor<4x48x32xf32>, %arg8: tensor<4x48x32xf32>, %arg9: tensor<4x32x48xf32>, %arg10: tensor<32xf32>, %arg11: tensor<32xi32>, %arg12: tensor<32xi32>, %arg13: tensor<32xi32>, %arg14: tensor<2x16xi32>) -> (tensor<32xf32>) {
%0 = stablehlo.convert %arg0 : (tensor<96x32xf32>) -> tensor<96x32xbf16>
%1 = stablehlo.convert %arg2 : (tensor<4x32x32xf32>) -> tensor<4x32x32xbf16>
%2 = stablehlo.convert %arg3 : (tensor<4x16x32xf32>) -> tensor<4x16x32xbf16>
%3 = stablehlo.convert %arg4 : (tensor<4x16x32xf32>) -> tensor<4x16x32xbf16>
%4 = stablehlo.convert %arg5 : (tensor<4x32x32xf32>) -> tensor<4x32x32xbf16>
%5 = stablehlo.convert %arg7 : (tensor<4x48x32xf32>) -> tensor<4x48x32xbf16>
%6 = stablehlo.convert %arg8 : (tensor<4x48x32xf32>) -> tensor<4x48x32xbf16>
%7 = stablehlo.convert %arg9 : (tensor<4x32x48xf32>) -> tensor<4x32x48xbf16>
%8 = stablehlo.reshape %arg11 : (tensor<32xi32>) -> tensor<32x1xi32>
%9 = "stablehlo.gather"(%0, %8) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 32>}> : (tensor<96x32xbf16>, tensor<32x1xi32>) -> tensor<32x32xbf16>
%10 = stablehlo.constant dense<0> : tensor<i32>
%11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<i32>) -> tensor<32xi32>
%12 = stablehlo.compare GE, %arg11, %11, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%13 = stablehlo.constant dense<96> : tensor<i32>
%14 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<i32>) -> tensor<32xi32>
%15 = stablehlo.compare LT, %arg11, %14, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%16 = stablehlo.and %12, %15 : tensor<32xi1>
%17 = stablehlo.broadcast_in_dim %16, dims = [0] : (tensor<32xi1>) -> tensor<32x32xi1>
%18 = stablehlo.constant dense<0.0> : tensor<bf16>
%19 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<bf16>) -> tensor<32x32xbf16>
%20 = stablehlo.select %17, %9, %19 : tensor<32x32xi1>, tensor<32x32xbf16>
%21 = stablehlo.convert %20 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%22 = stablehlo.constant dense<0> : tensor<i32>
%51 = stablehlo.iota dim = 0 : tensor<64x4xi32>
%52 = stablehlo.convert %51 : (tensor<64x4xi32>) -> tensor<64x4xf64>
%53 = stablehlo.constant dense<[1.0, 0.1, 0.01, 0.001]> : tensor<4xf64>
%54 = stablehlo.broadcast_in_dim %53, dims = [1] : (tensor<4xf64>) -> tensor<64x4xf64>
%55 = stablehlo.multiply %52, %54 : tensor<64x4xf64>
%56 = stablehlo.cosine %55 : tensor<64x4xf64>
%57 = stablehlo.convert %56 : (tensor<64x4xf64>) -> tensor<64x4xf32>
%63 = stablehlo.iota dim = 0 : tensor<64x4xi32>
%64 = stablehlo.convert %63 : (tensor<64x4xi32>) -> tensor<64x4xf64>
%65 = stablehlo.constant dense<[1.0, 0.1, 0.01, 0.001]> : tensor<4xf64>
%66 = stablehlo.broadcast_in_dim %65, dims = [1] : (tensor<4xf64>) -> tensor<64x4xf64>
%67 = stablehlo.multiply %64, %66 : tensor<64x4xf64>
%68 = stablehlo.sine %67 : tensor<64x4xf64>
%69 = stablehlo.convert %68 : (tensor<64x4xf64>) -> tensor<64x4xf32>
%199:15 = stablehlo.while(%23 = %22, %24 = %21, %26 = %arg1, %45 = %1, %58 = %arg13, %60 = %57, %71 = %69, %85 = %2, %108 = %3, %119 = %arg14, %151 = %4, %157 = %arg6, %176 = %5, %181 = %6, %192 = %7) : tensor<i32>, tensor<32x32xf32>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<2x16xi32>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
cond {
  %200 = stablehlo.constant dense<4> : tensor<i32>
  %201 = stablehlo.compare LT, %23, %200, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
  stablehlo.return %201 : tensor<i1>
} do {
  %25 = stablehlo.constant dense<0> : tensor<i32>
  %27 = stablehlo.dynamic_slice %26, %23, %25, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %28 = stablehlo.reshape %27 : (tensor<1x32xf32>) -> tensor<32xf32>
  %29 = stablehlo.multiply %24, %24 : tensor<32x32xf32>
  %30 = stablehlo.constant dense<0.0> : tensor<f32>
  %31 = stablehlo.reduce(%29 init: %30) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %32 = stablehlo.constant dense<0.03125> : tensor<f32>
  %33 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %34 = stablehlo.multiply %31, %33 : tensor<32xf32>
  %35 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %36 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %37 = stablehlo.add %34, %36 : tensor<32xf32>
  %38 = stablehlo.rsqrt %37 : tensor<32xf32>
  %39 = stablehlo.broadcast_in_dim %38, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %40 = stablehlo.multiply %24, %39 : tensor<32x32xf32>
  %41 = stablehlo.broadcast_in_dim %28, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %42 = stablehlo.multiply %40, %41 : tensor<32x32xf32>
  %43 = stablehlo.convert %42 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %44 = stablehlo.constant dense<0> : tensor<i32>
  %46 = stablehlo.dynamic_slice %45, %23, %44, %44, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %47 = stablehlo.reshape %46 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %48 = stablehlo.dot_general %43, %47, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xbf16>
  %49 = stablehlo.reshape %48 : (tensor<32x32xbf16>) -> tensor<32x4x8xbf16>
  %50 = stablehlo.convert %49 : (tensor<32x4x8xbf16>) -> tensor<32x4x8xf32>
  %59 = stablehlo.reshape %58 : (tensor<32xi32>) -> tensor<32x1xi32>
  %61 = "stablehlo.gather"(%60, %59) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %62 = stablehlo.broadcast_in_dim %61, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %70 = stablehlo.reshape %58 : (tensor<32xi32>) -> tensor<32x1xi32>
  %72 = "stablehlo.gather"(%71, %70) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %73 = stablehlo.broadcast_in_dim %72, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %74 = stablehlo.slice %50 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %75 = stablehlo.slice %50 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %76 = stablehlo.multiply %74, %62 : tensor<32x4x4xf32>
  %77 = stablehlo.multiply %75, %73 : tensor<32x4x4xf32>
  %78 = stablehlo.subtract %76, %77 : tensor<32x4x4xf32>
  %79 = stablehlo.multiply %75, %62 : tensor<32x4x4xf32>
  %80 = stablehlo.multiply %74, %73 : tensor<32x4x4xf32>
  %81 = stablehlo.add %79, %80 : tensor<32x4x4xf32>
  %82 = stablehlo.concatenate %78, %81, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
  %83 = stablehlo.convert %82 : (tensor<32x4x8xf32>) -> tensor<32x4x8xbf16>
  %84 = stablehlo.constant dense<0> : tensor<i32>
  %86 = stablehlo.dynamic_slice %85, %23, %84, %84, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %87 = stablehlo.reshape %86 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %88 = stablehlo.dot_general %43, %87, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<16x32xbf16>) -> tensor<32x16xbf16>
  %89 = stablehlo.reshape %88 : (tensor<32x16xbf16>) -> tensor<32x2x8xbf16>
  %90 = stablehlo.convert %89 : (tensor<32x2x8xbf16>) -> tensor<32x2x8xf32>
  %91 = stablehlo.reshape %58 : (tensor<32xi32>) -> tensor<32x1xi32>
  %92 = "stablehlo.gather"(%60, %91) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %93 = stablehlo.broadcast_in_dim %92, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %94 = stablehlo.reshape %58 : (tensor<32xi32>) -> tensor<32x1xi32>
  %95 = "stablehlo.gather"(%71, %94) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %96 = stablehlo.broadcast_in_dim %95, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %97 = stablehlo.slice %90 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %98 = stablehlo.slice %90 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %99 = stablehlo.multiply %97, %93 : tensor<32x2x4xf32>
  %100 = stablehlo.multiply %98, %96 : tensor<32x2x4xf32>
  %101 = stablehlo.subtract %99, %100 : tensor<32x2x4xf32>
  %102 = stablehlo.multiply %98, %93 : tensor<32x2x4xf32>
  %103 = stablehlo.multiply %97, %96 : tensor<32x2x4xf32>
  %104 = stablehlo.add %102, %103 : tensor<32x2x4xf32>
  %105 = stablehlo.concatenate %101, %104, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
  %106 = stablehlo.convert %105 : (tensor<32x2x8xf32>) -> tensor<32x2x8xbf16>
  %107 = stablehlo.constant dense<0> : tensor<i32>
  %109 = stablehlo.dynamic_slice %108, %23, %107, %107, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %110 = stablehlo.reshape %109 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %111 = stablehlo.dot_general %43, %110, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<16x32xbf16>) -> tensor<32x16xbf16>
  %112 = stablehlo.reshape %111 : (tensor<32x16xbf16>) -> tensor<32x2x8xbf16>
  %113 = stablehlo.reshape %83 : (tensor<32x4x8xbf16>) -> tensor<2x16x4x8xbf16>
  %114 = stablehlo.reshape %106 : (tensor<32x2x8xbf16>) -> tensor<2x16x2x8xbf16>
  %115 = stablehlo.reshape %112 : (tensor<32x2x8xbf16>) -> tensor<2x16x2x8xbf16>
  %116 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
  %117 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
  %118 = stablehlo.compare LE, %116, %117, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %120 = stablehlo.broadcast_in_dim %119, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
  %121 = stablehlo.compare GE, %116, %120, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %122 = stablehlo.and %118, %121 : tensor<2x16x16xi1>
  %123 = stablehlo.reshape %113 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %124 = stablehlo.dot_general %123, %114, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
  %125 = stablehlo.broadcast_in_dim %122, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
  %126 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %127 = stablehlo.broadcast_in_dim %126, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %128 = stablehlo.multiply %124, %127 : tensor<2x2x16x2x16xf32>
  %129 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
  %130 = stablehlo.broadcast_in_dim %129, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %131 = stablehlo.select %125, %128, %130 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
  %132 = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %133 = stablehlo.reduce(%131 init: %132) applies stablehlo.maximum across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %134 = stablehlo.broadcast_in_dim %133, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %135 = stablehlo.subtract %131, %134 : tensor<2x2x16x2x16xf32>
  %136 = stablehlo.exponential %135 : tensor<2x2x16x2x16xf32>
  %137 = stablehlo.constant dense<0.0> : tensor<f32>
  %138 = stablehlo.reduce(%136 init: %137) applies stablehlo.add across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %139 = stablehlo.broadcast_in_dim %138, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %140 = stablehlo.divide %136, %139 : tensor<2x2x16x2x16xf32>
  %141 = stablehlo.convert %140 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
  %142 = stablehlo.dot_general %141, %115, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x8xbf16>
  %143 = stablehlo.transpose %142, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %144 = stablehlo.reshape %143 : (tensor<2x16x2x2x8xbf16>) -> tensor<2x16x4x8xbf16>
  %145 = stablehlo.log %138 : tensor<2x2x16x2xf32>
  %146 = stablehlo.add %133, %145 : tensor<2x2x16x2xf32>
  %147 = stablehlo.transpose %146, dims = [0, 1, 3, 2] : (tensor<2x2x16x2xf32>) -> tensor<2x2x2x16xf32>
  %148 = stablehlo.reshape %147 : (tensor<2x2x2x16xf32>) -> tensor<2x4x16xf32>
  %149 = stablehlo.reshape %144 : (tensor<2x16x4x8xbf16>) -> tensor<32x32xbf16>
  %150 = stablehlo.constant dense<0> : tensor<i32>
  %152 = stablehlo.dynamic_slice %151, %23, %150, %150, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %153 = stablehlo.reshape %152 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %154 = stablehlo.dot_general %149, %153, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %155 = stablehlo.add %154, %24 : tensor<32x32xf32>
  %156 = stablehlo.constant dense<0> : tensor<i32>
  %158 = stablehlo.dynamic_slice %157, %23, %156, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %159 = stablehlo.reshape %158 : (tensor<1x32xf32>) -> tensor<32xf32>
  %160 = stablehlo.multiply %155, %155 : tensor<32x32xf32>
  %161 = stablehlo.constant dense<0.0> : tensor<f32>
  %162 = stablehlo.reduce(%160 init: %161) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %163 = stablehlo.constant dense<0.03125> : tensor<f32>
  %164 = stablehlo.broadcast_in_dim %163, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %165 = stablehlo.multiply %162, %164 : tensor<32xf32>
  %166 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %167 = stablehlo.broadcast_in_dim %166, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %168 = stablehlo.add %165, %167 : tensor<32xf32>
  %169 = stablehlo.rsqrt %168 : tensor<32xf32>
  %170 = stablehlo.broadcast_in_dim %169, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %171 = stablehlo.multiply %155, %170 : tensor<32x32xf32>
  %172 = stablehlo.broadcast_in_dim %159, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %173 = stablehlo.multiply %171, %172 : tensor<32x32xf32>
  %174 = stablehlo.convert %173 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %175 = stablehlo.constant dense<0> : tensor<i32>
  %177 = stablehlo.dynamic_slice %176, %23, %175, %175, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %178 = stablehlo.reshape %177 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %179 = stablehlo.dot_general %174, %178, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<48x32xbf16>) -> tensor<32x48xbf16>
  %180 = stablehlo.constant dense<0> : tensor<i32>
  %182 = stablehlo.dynamic_slice %181, %23, %180, %180, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %183 = stablehlo.reshape %182 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %184 = stablehlo.dot_general %174, %183, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<48x32xbf16>) -> tensor<32x48xbf16>
  %185 = stablehlo.convert %179 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %186 = stablehlo.convert %184 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %187 = stablehlo.logistic %185 : tensor<32x48xf32>
  %188 = stablehlo.multiply %185, %187 : tensor<32x48xf32>
  %189 = stablehlo.multiply %188, %186 : tensor<32x48xf32>
  %190 = stablehlo.convert %189 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
  %191 = stablehlo.constant dense<0> : tensor<i32>
  %193 = stablehlo.dynamic_slice %192, %23, %191, %191, sizes = [1, 32, 48] : (tensor<4x32x48xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xbf16>
  %194 = stablehlo.reshape %193 : (tensor<1x32x48xbf16>) -> tensor<32x48xbf16>
  %195 = stablehlo.dot_general %190, %194, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x48xbf16>) -> tensor<32x32xf32>
  %196 = stablehlo.add %195, %155 : tensor<32x32xf32>
  %197 = stablehlo.constant dense<1> : tensor<i32>
  %198 = stablehlo.add %23, %197 : tensor<i32>
  stablehlo.return %198, %196, %26, %45, %58, %60, %71, %85, %108, %119, %151, %157, %176, %181, %192 : tensor<i32>, tensor<32x32xf32>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<2x16xi32>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
}
%202 = stablehlo.multiply %199#1, %199#1 : tensor<32x32xf32>
%203 = stablehlo.constant dense<0.0> : tensor<f32>
%204 = stablehlo.reduce(%202 init: %203) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%205 = stablehlo.constant dense<0.03125> : tensor<f32>
%206 = stablehlo.broadcast_in_dim %205, dims = [] : (tensor<f32>) -> tensor<32xf32>
%207 = stablehlo.multiply %204, %206 : tensor<32xf32>
%208 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%209 = stablehlo.broadcast_in_dim %208, dims = [] : (tensor<f32>) -> tensor<32xf32>
%210 = stablehlo.add %207, %209 : tensor<32xf32>
%211 = stablehlo.rsqrt %210 : tensor<32xf32>
%212 = stablehlo.broadcast_in_dim %211, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%213 = stablehlo.multiply %199#1, %212 : tensor<32x32xf32>
%214 = stablehlo.broadcast_in_dim %arg10, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%215 = stablehlo.multiply %213, %214 : tensor<32x32xf32>
%216 = stablehlo.convert %215 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%217 = stablehlo.dot_general %216, %0, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<96x32xbf16>) -> tensor<32x96xf32>
%218 = stablehlo.constant dense<0xFF800000> : tensor<f32>
%219 = stablehlo.reduce(%217 init: %218) applies stablehlo.maximum across dimensions = [1] : (tensor<32x96xf32>, tensor<f32>) -> tensor<32xf32>
%220 = stablehlo.broadcast_in_dim %219, dims = [0] : (tensor<32xf32>) -> tensor<32x96xf32>
%221 = stablehlo.subtract %217, %220 : tensor<32x96xf32>
%222 = stablehlo.exponential %221 : tensor<32x96xf32>
%223 = stablehlo.constant dense<0.0> : tensor<f32>
%224 = stablehlo.reduce(%222 init: %223) applies stablehlo.add across dimensions = [1] : (tensor<32x96xf32>, tensor<f32>) -> tensor<32xf32>
%225 = stablehlo.iota dim = 1 : tensor<32x96xi32>
%226 = stablehlo.broadcast_in_dim %arg12, dims = [0] : (tensor<32xi32>) -> tensor<32x96xi32>
%227 = stablehlo.compare EQ, %225, %226, SIGNED : (tensor<32x96xi32>, tensor<32x96xi32>) -> tensor<32x96xi1>
%228 = stablehlo.constant dense<0.0> : tensor<f32>
%229 = stablehlo.broadcast_in_dim %228, dims = [] : (tensor<f32>) -> tensor<32x96xf32>
%230 = stablehlo.select %227, %221, %229 : tensor<32x96xi1>, tensor<32x96xf32>
%231 = stablehlo.constant dense<0.0> : tensor<f32>
%232 = stablehlo.reduce(%230 init: %231) applies stablehlo.add across dimensions = [1] : (tensor<32x96xf32>, tensor<f32>) -> tensor<32xf32>
%233 = stablehlo.constant dense<0> : tensor<i32>
%234 = stablehlo.broadcast_in_dim %233, dims = [] : (tensor<i32>) -> tensor<32xi32>
%235 = stablehlo.compare GE, %arg12, %234, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%236 = stablehlo.constant dense<96> : tensor<i32>
%237 = stablehlo.broadcast_in_dim %236, dims = [] : (tensor<i32>) -> tensor<32xi32>
%238 = stablehlo.compare LT, %arg12, %237, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%239 = stablehlo.and %235, %238 : tensor<32xi1>
%240 = stablehlo.log %224 : tensor<32xf32>
%241 = stablehlo.subtract %240, %232 : tensor<32xf32>
%242 = stablehlo.constant dense<0.0> : tensor<f32>
%243 = stablehlo.broadcast_in_dim %242, dims = [] : (tensor<f32>) -> tensor<32xf32>
%244 = stablehlo.select %239, %241, %243 : tensor<32xi1>, tensor<32xf32>
%245 = stablehlo.constant dense<0.0> : tensor<f32>
%246 = stablehlo.reduce(%244 init: %245) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
%247 = stablehlo.constant dense<1.0> : tensor<f32>
%248 = stablehlo.multiply %246, %247 : tensor<f32>
return %244 : tensor<32xf32>
}
}
