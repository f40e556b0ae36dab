module @training_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
func.func public @main(%arg0: tensor<96x32xf32> {tf.aliasing_output = 0 : i32}, %arg1: tensor<4x32xf32> {tf.aliasing_output = 1 : i32}, %arg2: tensor<4x32x32xf32> {tf.aliasing_output = 2 : i32}, %arg3: tensor<4x16x32xf32> {tf.aliasing_output = 3 : i32}, %arg4: tensor<4x16x32xf32> {tf.aliasing_output = 4 : i32}, %arg5: tensor<4x32x32xf32> {tf.aliasing_output = 5 : i32}, %arg6: tensor<4x32xf32> {tf.aliasing_output = 6 : i32}, %arg7: tensor<4x48x32xf32> {tf.aliasing_output = 7 : i32}, %arg8: tensor<4x48x32xf32> {tf.aliasing_output = 8 : i32}, %arg9: tensor<4x32x48xf32> {tf.aliasing_output = 9 : i32}, %arg10: tensor<32xf32> {tf.aliasing_output = 10 : i32}, %arg11: tensor<96x32xf32> {tf.aliasing_output = 11 : i32}, %arg12: tensor<96x32xf32> {tf.aliasing_output = 12 : i32}, %arg13: tensor<4x32xf32> {tf.aliasing_output = 13 : i32}, %arg14: tensor<4x32x32xf32> {tf.aliasing_output = 14 : i32}, %arg15: tensor<4x16x32xf32> {tf.aliasing_output = 15 : i32}, %arg16: tensor<4x16x32xf32> {tf.aliasing_output = 16 : i32}, %arg17: tensor<4x32x32xf32> {tf.aliasing_output = 17 : i32}, %arg18: tensor<4x32xf32> {tf.aliasing_output = 18 : i32}, %arg19: tensor<4x48x32xf32> {tf.aliasing_output = 19 : i32}, %arg20: tensor<4x48x32xf32> {tf.aliasing_output = 20 : i32}, %arg21: tensor<4x32x48xf32> {tf.aliasing_output = 21 : i32}, %arg22: tensor<32xf32> {tf.aliasing_output = 22 : i32}, %arg23: tensor<96x32xf32> {tf.aliasing_output = 23 : i32}, %arg24: tensor<96x32xf32> {tf.aliasing_output = 24 : i32}, %arg25: tensor<4x32xf32> {tf.aliasing_output = 25 : i32}, %arg26: tensor<4x32x32xf32> {tf.aliasing_output = 26 : i32}, %arg27: tensor<4x16x32xf32> {tf.aliasing_output = 27 : i32}, %arg28: tensor<4x16x32xf32> {tf.aliasing_output = 28 : i32}, %arg29: tensor<4x32x32xf32> {tf.aliasing_output = 29 : i32}, %arg30: tensor<4x32xf32> {tf.aliasing_output = 30 : i32}, %arg31: tensor<4x48x32xf32> {tf.aliasing_output = 31 : i32}, %arg32: tensor<4x48x32xf32> {tf.aliasing_output = 32 : i32}, %arg33: tensor<4x32x48xf32> {tf.aliasing_output = 33 : i32}, %arg34: tensor<32xf32> {tf.aliasing_output = 34 : i32}, %arg35: tensor<96x32xf32> {tf.aliasing_output = 35 : i32}, %arg36: tensor<3xf32>, %arg37: tensor<3xf32>, %arg38: tensor<32xi32>, %arg39: tensor<32xi32>, %arg40: tensor<32xi32>, %arg41: tensor<2x16xi32>, %arg42: tensor<32xi32>, %arg43: tensor<32xi32>, %arg44: tensor<32xi32>, %arg45: tensor<2x16xi32>) -> (tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<f32>, tensor<f32>, tensor<f32>) {
%0 = stablehlo.convert %arg0 : (tensor<96x32xf32>) -> tensor<96x32xbf16>
%1 = stablehlo.convert %arg2 : (tensor<4x32x32xf32>) -> tensor<4x32x32xbf16>
%2 = stablehlo.convert %arg3 : (tensor<4x16x32xf32>) -> tensor<4x16x32xbf16>
%3 = stablehlo.convert %arg4 : (tensor<4x16x32xf32>) -> tensor<4x16x32xbf16>
%4 = stablehlo.convert %arg5 : (tensor<4x32x32xf32>) -> tensor<4x32x32xbf16>
%5 = stablehlo.convert %arg7 : (tensor<4x48x32xf32>) -> tensor<4x48x32xbf16>
%6 = stablehlo.convert %arg8 : (tensor<4x48x32xf32>) -> tensor<4x48x32xbf16>
%7 = stablehlo.convert %arg9 : (tensor<4x32x48xf32>) -> tensor<4x32x48xbf16>
%8 = stablehlo.convert %arg11 : (tensor<96x32xf32>) -> tensor<96x32xbf16>
%9 = stablehlo.reshape %arg38 : (tensor<32xi32>) -> tensor<32x1xi32>
%10 = "stablehlo.gather"(%0, %9) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 32>}> : (tensor<96x32xbf16>, tensor<32x1xi32>) -> tensor<32x32xbf16>
%11 = stablehlo.constant dense<0> : tensor<i32>
%12 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<i32>) -> tensor<32xi32>
%13 = stablehlo.compare GE, %arg38, %12, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%14 = stablehlo.constant dense<96> : tensor<i32>
%15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<i32>) -> tensor<32xi32>
%16 = stablehlo.compare LT, %arg38, %15, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%17 = stablehlo.and %13, %16 : tensor<32xi1>
%18 = stablehlo.broadcast_in_dim %17, dims = [0] : (tensor<32xi1>) -> tensor<32x32xi1>
%19 = stablehlo.constant dense<0.0> : tensor<bf16>
%20 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<bf16>) -> tensor<32x32xbf16>
%21 = stablehlo.select %18, %10, %20 : tensor<32x32xi1>, tensor<32x32xbf16>
%22 = stablehlo.convert %21 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%23 = stablehlo.constant dense<0.0> : tensor<4x32x32xf32>
%24 = stablehlo.constant dense<0.0> : tensor<4x32x32xbf16>
%25 = stablehlo.constant dense<0.0> : tensor<4x2x16x4x8xbf16>
%26 = stablehlo.constant dense<0.0> : tensor<4x2x16x2x8xbf16>
%27 = stablehlo.constant dense<0.0> : tensor<4x2x16x2x8xbf16>
%28 = stablehlo.constant dense<0.0> : tensor<4x2x16x4x8xbf16>
%29 = stablehlo.constant dense<0.0> : tensor<4x2x4x16xf32>
%30 = stablehlo.constant dense<0.0> : tensor<4x32x32xbf16>
%31 = stablehlo.constant dense<0.0> : tensor<4x32x32xf32>
%32 = stablehlo.constant dense<0.0> : tensor<4x32x32xbf16>
%33 = stablehlo.constant dense<0.0> : tensor<4x32x48xbf16>
%34 = stablehlo.constant dense<0.0> : tensor<4x32x48xbf16>
%35 = stablehlo.constant dense<0.0> : tensor<4x32x48xbf16>
%36 = stablehlo.constant dense<0> : tensor<i32>
%78 = stablehlo.iota dim = 0 : tensor<64x4xi32>
%79 = stablehlo.convert %78 : (tensor<64x4xi32>) -> tensor<64x4xf64>
%80 = stablehlo.constant dense<[1.0, 0.1, 0.01, 0.001]> : tensor<4xf64>
%81 = stablehlo.broadcast_in_dim %80, dims = [1] : (tensor<4xf64>) -> tensor<64x4xf64>
%82 = stablehlo.multiply %79, %81 : tensor<64x4xf64>
%83 = stablehlo.cosine %82 : tensor<64x4xf64>
%84 = stablehlo.convert %83 : (tensor<64x4xf64>) -> tensor<64x4xf32>
%90 = stablehlo.iota dim = 0 : tensor<64x4xi32>
%91 = stablehlo.convert %90 : (tensor<64x4xi32>) -> tensor<64x4xf64>
%92 = stablehlo.constant dense<[1.0, 0.1, 0.01, 0.001]> : tensor<4xf64>
%93 = stablehlo.broadcast_in_dim %92, dims = [1] : (tensor<4xf64>) -> tensor<64x4xf64>
%94 = stablehlo.multiply %91, %93 : tensor<64x4xf64>
%95 = stablehlo.sine %94 : tensor<64x4xf64>
%96 = stablehlo.convert %95 : (tensor<64x4xf64>) -> tensor<64x4xf32>
%265:28 = stablehlo.while(%37 = %36, %38 = %22, %39 = %23, %40 = %24, %41 = %25, %42 = %26, %43 = %27, %44 = %28, %45 = %29, %46 = %30, %47 = %31, %48 = %32, %49 = %33, %50 = %34, %51 = %35, %53 = %arg1, %72 = %1, %85 = %arg40, %87 = %84, %98 = %96, %112 = %2, %135 = %3, %146 = %arg41, %178 = %4, %184 = %arg6, %203 = %5, %208 = %6, %219 = %7) : tensor<i32>, tensor<32x32xf32>, tensor<4x32x32xf32>, tensor<4x32x32xbf16>, tensor<4x2x16x4x8xbf16>, tensor<4x2x16x2x8xbf16>, tensor<4x2x16x2x8xbf16>, tensor<4x2x16x4x8xbf16>, tensor<4x2x4x16xf32>, tensor<4x32x32xbf16>, tensor<4x32x32xf32>, tensor<4x32x32xbf16>, tensor<4x32x48xbf16>, tensor<4x32x48xbf16>, tensor<4x32x48xbf16>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<2x16xi32>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
cond {
  %266 = stablehlo.constant dense<4> : tensor<i32>
  %267 = stablehlo.compare LT, %37, %266, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
  stablehlo.return %267 : tensor<i1>
} do {
  %52 = stablehlo.constant dense<0> : tensor<i32>
  %54 = stablehlo.dynamic_slice %53, %37, %52, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %55 = stablehlo.reshape %54 : (tensor<1x32xf32>) -> tensor<32xf32>
  %56 = stablehlo.multiply %38, %38 : tensor<32x32xf32>
  %57 = stablehlo.constant dense<0.0> : tensor<f32>
  %58 = stablehlo.reduce(%56 init: %57) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %59 = stablehlo.constant dense<0.03125> : tensor<f32>
  %60 = stablehlo.broadcast_in_dim %59, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %61 = stablehlo.multiply %58, %60 : tensor<32xf32>
  %62 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %63 = stablehlo.broadcast_in_dim %62, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %64 = stablehlo.add %61, %63 : tensor<32xf32>
  %65 = stablehlo.rsqrt %64 : tensor<32xf32>
  %66 = stablehlo.broadcast_in_dim %65, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %67 = stablehlo.multiply %38, %66 : tensor<32x32xf32>
  %68 = stablehlo.broadcast_in_dim %55, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %69 = stablehlo.multiply %67, %68 : tensor<32x32xf32>
  %70 = stablehlo.convert %69 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %71 = stablehlo.constant dense<0> : tensor<i32>
  %73 = stablehlo.dynamic_slice %72, %37, %71, %71, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %74 = stablehlo.reshape %73 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %75 = stablehlo.dot_general %70, %74, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xbf16>
  %76 = stablehlo.reshape %75 : (tensor<32x32xbf16>) -> tensor<32x4x8xbf16>
  %77 = stablehlo.convert %76 : (tensor<32x4x8xbf16>) -> tensor<32x4x8xf32>
  %86 = stablehlo.reshape %85 : (tensor<32xi32>) -> tensor<32x1xi32>
  %88 = "stablehlo.gather"(%87, %86) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %89 = stablehlo.broadcast_in_dim %88, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %97 = stablehlo.reshape %85 : (tensor<32xi32>) -> tensor<32x1xi32>
  %99 = "stablehlo.gather"(%98, %97) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %100 = stablehlo.broadcast_in_dim %99, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %101 = stablehlo.slice %77 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %102 = stablehlo.slice %77 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %103 = stablehlo.multiply %101, %89 : tensor<32x4x4xf32>
  %104 = stablehlo.multiply %102, %100 : tensor<32x4x4xf32>
  %105 = stablehlo.subtract %103, %104 : tensor<32x4x4xf32>
  %106 = stablehlo.multiply %102, %89 : tensor<32x4x4xf32>
  %107 = stablehlo.multiply %101, %100 : tensor<32x4x4xf32>
  %108 = stablehlo.add %106, %107 : tensor<32x4x4xf32>
  %109 = stablehlo.concatenate %105, %108, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
  %110 = stablehlo.convert %109 : (tensor<32x4x8xf32>) -> tensor<32x4x8xbf16>
  %111 = stablehlo.constant dense<0> : tensor<i32>
  %113 = stablehlo.dynamic_slice %112, %37, %111, %111, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %114 = stablehlo.reshape %113 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %115 = stablehlo.dot_general %70, %114, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<16x32xbf16>) -> tensor<32x16xbf16>
  %116 = stablehlo.reshape %115 : (tensor<32x16xbf16>) -> tensor<32x2x8xbf16>
  %117 = stablehlo.convert %116 : (tensor<32x2x8xbf16>) -> tensor<32x2x8xf32>
  %118 = stablehlo.reshape %85 : (tensor<32xi32>) -> tensor<32x1xi32>
  %119 = "stablehlo.gather"(%87, %118) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %120 = stablehlo.broadcast_in_dim %119, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %121 = stablehlo.reshape %85 : (tensor<32xi32>) -> tensor<32x1xi32>
  %122 = "stablehlo.gather"(%98, %121) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %123 = stablehlo.broadcast_in_dim %122, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %124 = stablehlo.slice %117 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %125 = stablehlo.slice %117 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %126 = stablehlo.multiply %124, %120 : tensor<32x2x4xf32>
  %127 = stablehlo.multiply %125, %123 : tensor<32x2x4xf32>
  %128 = stablehlo.subtract %126, %127 : tensor<32x2x4xf32>
  %129 = stablehlo.multiply %125, %120 : tensor<32x2x4xf32>
  %130 = stablehlo.multiply %124, %123 : tensor<32x2x4xf32>
  %131 = stablehlo.add %129, %130 : tensor<32x2x4xf32>
  %132 = stablehlo.concatenate %128, %131, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
  %133 = stablehlo.convert %132 : (tensor<32x2x8xf32>) -> tensor<32x2x8xbf16>
  %134 = stablehlo.constant dense<0> : tensor<i32>
  %136 = stablehlo.dynamic_slice %135, %37, %134, %134, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %137 = stablehlo.reshape %136 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %138 = stablehlo.dot_general %70, %137, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<16x32xbf16>) -> tensor<32x16xbf16>
  %139 = stablehlo.reshape %138 : (tensor<32x16xbf16>) -> tensor<32x2x8xbf16>
  %140 = stablehlo.reshape %110 : (tensor<32x4x8xbf16>) -> tensor<2x16x4x8xbf16>
  %141 = stablehlo.reshape %133 : (tensor<32x2x8xbf16>) -> tensor<2x16x2x8xbf16>
  %142 = stablehlo.reshape %139 : (tensor<32x2x8xbf16>) -> tensor<2x16x2x8xbf16>
  %143 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
  %144 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
  %145 = stablehlo.compare LE, %143, %144, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %147 = stablehlo.broadcast_in_dim %146, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
  %148 = stablehlo.compare GE, %143, %147, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %149 = stablehlo.and %145, %148 : tensor<2x16x16xi1>
  %150 = stablehlo.reshape %140 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %151 = stablehlo.dot_general %150, %141, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
  %152 = stablehlo.broadcast_in_dim %149, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
  %153 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %154 = stablehlo.broadcast_in_dim %153, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %155 = stablehlo.multiply %151, %154 : tensor<2x2x16x2x16xf32>
  %156 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
  %157 = stablehlo.broadcast_in_dim %156, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %158 = stablehlo.select %152, %155, %157 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
  %159 = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %160 = stablehlo.reduce(%158 init: %159) applies stablehlo.maximum across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %161 = stablehlo.broadcast_in_dim %160, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %162 = stablehlo.subtract %158, %161 : tensor<2x2x16x2x16xf32>
  %163 = stablehlo.exponential %162 : tensor<2x2x16x2x16xf32>
  %164 = stablehlo.constant dense<0.0> : tensor<f32>
  %165 = stablehlo.reduce(%163 init: %164) applies stablehlo.add across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %166 = stablehlo.broadcast_in_dim %165, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %167 = stablehlo.divide %163, %166 : tensor<2x2x16x2x16xf32>
  %168 = stablehlo.convert %167 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
  %169 = stablehlo.dot_general %168, %142, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x8xbf16>
  %170 = stablehlo.transpose %169, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %171 = stablehlo.reshape %170 : (tensor<2x16x2x2x8xbf16>) -> tensor<2x16x4x8xbf16>
  %172 = stablehlo.log %165 : tensor<2x2x16x2xf32>
  %173 = stablehlo.add %160, %172 : tensor<2x2x16x2xf32>
  %174 = stablehlo.transpose %173, dims = [0, 1, 3, 2] : (tensor<2x2x16x2xf32>) -> tensor<2x2x2x16xf32>
  %175 = stablehlo.reshape %174 : (tensor<2x2x2x16xf32>) -> tensor<2x4x16xf32>
  %176 = stablehlo.reshape %171 : (tensor<2x16x4x8xbf16>) -> tensor<32x32xbf16>
  %177 = stablehlo.constant dense<0> : tensor<i32>
  %179 = stablehlo.dynamic_slice %178, %37, %177, %177, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %180 = stablehlo.reshape %179 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %181 = stablehlo.dot_general %176, %180, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %182 = stablehlo.add %181, %38 : tensor<32x32xf32>
  %183 = stablehlo.constant dense<0> : tensor<i32>
  %185 = stablehlo.dynamic_slice %184, %37, %183, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %186 = stablehlo.reshape %185 : (tensor<1x32xf32>) -> tensor<32xf32>
  %187 = stablehlo.multiply %182, %182 : tensor<32x32xf32>
  %188 = stablehlo.constant dense<0.0> : tensor<f32>
  %189 = stablehlo.reduce(%187 init: %188) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %190 = stablehlo.constant dense<0.03125> : tensor<f32>
  %191 = stablehlo.broadcast_in_dim %190, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %192 = stablehlo.multiply %189, %191 : tensor<32xf32>
  %193 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %194 = stablehlo.broadcast_in_dim %193, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %195 = stablehlo.add %192, %194 : tensor<32xf32>
  %196 = stablehlo.rsqrt %195 : tensor<32xf32>
  %197 = stablehlo.broadcast_in_dim %196, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %198 = stablehlo.multiply %182, %197 : tensor<32x32xf32>
  %199 = stablehlo.broadcast_in_dim %186, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %200 = stablehlo.multiply %198, %199 : tensor<32x32xf32>
  %201 = stablehlo.convert %200 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %202 = stablehlo.constant dense<0> : tensor<i32>
  %204 = stablehlo.dynamic_slice %203, %37, %202, %202, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %205 = stablehlo.reshape %204 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %206 = stablehlo.dot_general %201, %205, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<48x32xbf16>) -> tensor<32x48xbf16>
  %207 = stablehlo.constant dense<0> : tensor<i32>
  %209 = stablehlo.dynamic_slice %208, %37, %207, %207, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %210 = stablehlo.reshape %209 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %211 = stablehlo.dot_general %201, %210, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<48x32xbf16>) -> tensor<32x48xbf16>
  %212 = stablehlo.convert %206 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %213 = stablehlo.convert %211 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %214 = stablehlo.logistic %212 : tensor<32x48xf32>
  %215 = stablehlo.multiply %212, %214 : tensor<32x48xf32>
  %216 = stablehlo.multiply %215, %213 : tensor<32x48xf32>
  %217 = stablehlo.convert %216 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
  %218 = stablehlo.constant dense<0> : tensor<i32>
  %220 = stablehlo.dynamic_slice %219, %37, %218, %218, sizes = [1, 32, 48] : (tensor<4x32x48xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xbf16>
  %221 = stablehlo.reshape %220 : (tensor<1x32x48xbf16>) -> tensor<32x48xbf16>
  %222 = stablehlo.dot_general %217, %221, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x48xbf16>) -> tensor<32x32xf32>
  %223 = stablehlo.add %222, %182 : tensor<32x32xf32>
  %224 = stablehlo.constant dense<0> : tensor<i32>
  %225 = stablehlo.reshape %38 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %226 = stablehlo.dynamic_update_slice %39, %225, %37, %224, %224 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xf32>
  %227 = stablehlo.constant dense<0> : tensor<i32>
  %228 = stablehlo.reshape %70 : (tensor<32x32xbf16>) -> tensor<1x32x32xbf16>
  %229 = stablehlo.dynamic_update_slice %40, %228, %37, %227, %227 : (tensor<4x32x32xbf16>, tensor<1x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xbf16>
  %230 = stablehlo.constant dense<0> : tensor<i32>
  %231 = stablehlo.reshape %140 : (tensor<2x16x4x8xbf16>) -> tensor<1x2x16x4x8xbf16>
  %232 = stablehlo.dynamic_update_slice %41, %231, %37, %230, %230, %230, %230 : (tensor<4x2x16x4x8xbf16>, tensor<1x2x16x4x8xbf16>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x2x16x4x8xbf16>
  %233 = stablehlo.constant dense<0> : tensor<i32>
  %234 = stablehlo.reshape %141 : (tensor<2x16x2x8xbf16>) -> tensor<1x2x16x2x8xbf16>
  %235 = stablehlo.dynamic_update_slice %42, %234, %37, %233, %233, %233, %233 : (tensor<4x2x16x2x8xbf16>, tensor<1x2x16x2x8xbf16>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x2x16x2x8xbf16>
  %236 = stablehlo.constant dense<0> : tensor<i32>
  %237 = stablehlo.reshape %142 : (tensor<2x16x2x8xbf16>) -> tensor<1x2x16x2x8xbf16>
  %238 = stablehlo.dynamic_update_slice %43, %237, %37, %236, %236, %236, %236 : (tensor<4x2x16x2x8xbf16>, tensor<1x2x16x2x8xbf16>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x2x16x2x8xbf16>
  %239 = stablehlo.constant dense<0> : tensor<i32>
  %240 = stablehlo.reshape %171 : (tensor<2x16x4x8xbf16>) -> tensor<1x2x16x4x8xbf16>
  %241 = stablehlo.dynamic_update_slice %44, %240, %37, %239, %239, %239, %239 : (tensor<4x2x16x4x8xbf16>, tensor<1x2x16x4x8xbf16>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x2x16x4x8xbf16>
  %242 = stablehlo.constant dense<0> : tensor<i32>
  %243 = stablehlo.reshape %175 : (tensor<2x4x16xf32>) -> tensor<1x2x4x16xf32>
  %244 = stablehlo.dynamic_update_slice %45, %243, %37, %242, %242, %242 : (tensor<4x2x4x16xf32>, tensor<1x2x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x2x4x16xf32>
  %245 = stablehlo.constant dense<0> : tensor<i32>
  %246 = stablehlo.reshape %176 : (tensor<32x32xbf16>) -> tensor<1x32x32xbf16>
  %247 = stablehlo.dynamic_update_slice %46, %246, %37, %245, %245 : (tensor<4x32x32xbf16>, tensor<1x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xbf16>
  %248 = stablehlo.constant dense<0> : tensor<i32>
  %249 = stablehlo.reshape %182 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %250 = stablehlo.dynamic_update_slice %47, %249, %37, %248, %248 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xf32>
  %251 = stablehlo.constant dense<0> : tensor<i32>
  %252 = stablehlo.reshape %201 : (tensor<32x32xbf16>) -> tensor<1x32x32xbf16>
  %253 = stablehlo.dynamic_update_slice %48, %252, %37, %251, %251 : (tensor<4x32x32xbf16>, tensor<1x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xbf16>
  %254 = stablehlo.constant dense<0> : tensor<i32>
  %255 = stablehlo.reshape %206 : (tensor<32x48xbf16>) -> tensor<1x32x48xbf16>
  %256 = stablehlo.dynamic_update_slice %49, %255, %37, %254, %254 : (tensor<4x32x48xbf16>, tensor<1x32x48xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x48xbf16>
  %257 = stablehlo.constant dense<0> : tensor<i32>
  %258 = stablehlo.reshape %211 : (tensor<32x48xbf16>) -> tensor<1x32x48xbf16>
  %259 = stablehlo.dynamic_update_slice %50, %258, %37, %257, %257 : (tensor<4x32x48xbf16>, tensor<1x32x48xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x48xbf16>
  %260 = stablehlo.constant dense<0> : tensor<i32>
  %261 = stablehlo.reshape %217 : (tensor<32x48xbf16>) -> tensor<1x32x48xbf16>
  %262 = stablehlo.dynamic_update_slice %51, %261, %37, %260, %260 : (tensor<4x32x48xbf16>, tensor<1x32x48xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x48xbf16>
  %263 = stablehlo.constant dense<1> : tensor<i32>
  %264 = stablehlo.add %37, %263 : tensor<i32>
  stablehlo.return %264, %223, %226, %229, %232, %235, %238, %241, %244, %247, %250, %253, %256, %259, %262, %53, %72, %85, %87, %98, %112, %135, %146, %178, %184, %203, %208, %219 : tensor<i32>, tensor<32x32xf32>, tensor<4x32x32xf32>, tensor<4x32x32xbf16>, tensor<4x2x16x4x8xbf16>, tensor<4x2x16x2x8xbf16>, tensor<4x2x16x2x8xbf16>, tensor<4x2x16x4x8xbf16>, tensor<4x2x4x16xf32>, tensor<4x32x32xbf16>, tensor<4x32x32xf32>, tensor<4x32x32xbf16>, tensor<4x32x48xbf16>, tensor<4x32x48xbf16>, tensor<4x32x48xbf16>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<2x16xi32>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
}
%268 = stablehlo.multiply %265#1, %265#1 : tensor<32x32xf32>
%269 = stablehlo.constant dense<0.0> : tensor<f32>
%270 = stablehlo.reduce(%268 init: %269) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%271 = stablehlo.constant dense<0.03125> : tensor<f32>
%272 = stablehlo.broadcast_in_dim %271, dims = [] : (tensor<f32>) -> tensor<32xf32>
%273 = stablehlo.multiply %270, %272 : tensor<32xf32>
%274 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%275 = stablehlo.broadcast_in_dim %274, dims = [] : (tensor<f32>) -> tensor<32xf32>
%276 = stablehlo.add %273, %275 : tensor<32xf32>
%277 = stablehlo.rsqrt %276 : tensor<32xf32>
%278 = stablehlo.broadcast_in_dim %277, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%279 = stablehlo.multiply %265#1, %278 : tensor<32x32xf32>
%280 = stablehlo.broadcast_in_dim %arg10, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%281 = stablehlo.multiply %279, %280 : tensor<32x32xf32>
%282 = stablehlo.convert %281 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%283 = stablehlo.dot_general %282, %8, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<96x32xbf16>) -> tensor<32x96xf32>
%284 = stablehlo.constant dense<0xFF800000> : tensor<f32>
%285 = stablehlo.reduce(%283 init: %284) applies stablehlo.maximum across dimensions = [1] : (tensor<32x96xf32>, tensor<f32>) -> tensor<32xf32>
%286 = stablehlo.broadcast_in_dim %285, dims = [0] : (tensor<32xf32>) -> tensor<32x96xf32>
%287 = stablehlo.subtract %283, %286 : tensor<32x96xf32>
%288 = stablehlo.exponential %287 : tensor<32x96xf32>
%289 = stablehlo.constant dense<0.0> : tensor<f32>
%290 = stablehlo.reduce(%288 init: %289) applies stablehlo.add across dimensions = [1] : (tensor<32x96xf32>, tensor<f32>) -> tensor<32xf32>
%291 = stablehlo.iota dim = 1 : tensor<32x96xi32>
%292 = stablehlo.broadcast_in_dim %arg39, dims = [0] : (tensor<32xi32>) -> tensor<32x96xi32>
%293 = stablehlo.compare EQ, %291, %292, SIGNED : (tensor<32x96xi32>, tensor<32x96xi32>) -> tensor<32x96xi1>
%294 = stablehlo.constant dense<0.0> : tensor<f32>
%295 = stablehlo.broadcast_in_dim %294, dims = [] : (tensor<f32>) -> tensor<32x96xf32>
%296 = stablehlo.select %293, %287, %295 : tensor<32x96xi1>, tensor<32x96xf32>
%297 = stablehlo.constant dense<0.0> : tensor<f32>
%298 = stablehlo.reduce(%296 init: %297) applies stablehlo.add across dimensions = [1] : (tensor<32x96xf32>, tensor<f32>) -> tensor<32xf32>
%299 = stablehlo.constant dense<0> : tensor<i32>
%300 = stablehlo.broadcast_in_dim %299, dims = [] : (tensor<i32>) -> tensor<32xi32>
%301 = stablehlo.compare GE, %arg39, %300, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%302 = stablehlo.log %290 : tensor<32xf32>
%303 = stablehlo.subtract %302, %298 : tensor<32xf32>
%304 = stablehlo.constant dense<0.0> : tensor<f32>
%305 = stablehlo.broadcast_in_dim %304, dims = [] : (tensor<f32>) -> tensor<32xf32>
%306 = stablehlo.select %301, %303, %305 : tensor<32xi1>, tensor<32xf32>
%307 = stablehlo.constant dense<0.0> : tensor<f32>
%308 = stablehlo.reduce(%306 init: %307) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
%309 = stablehlo.constant dense<0.015625> : tensor<f32>
%310 = stablehlo.multiply %308, %309 : tensor<f32>
%311 = stablehlo.constant dense<0.015625> : tensor<f32>
%312 = stablehlo.constant dense<0.0> : tensor<f32>
%313 = stablehlo.broadcast_in_dim %311, dims = [] : (tensor<f32>) -> tensor<32xf32>
%314 = stablehlo.broadcast_in_dim %312, dims = [] : (tensor<f32>) -> tensor<32xf32>
%315 = stablehlo.select %301, %313, %314 : tensor<32xi1>, tensor<32xf32>
%316 = stablehlo.broadcast_in_dim %290, dims = [0] : (tensor<32xf32>) -> tensor<32x96xf32>
%317 = stablehlo.divide %288, %316 : tensor<32x96xf32>
%318 = stablehlo.constant dense<1.0> : tensor<f32>
%319 = stablehlo.constant dense<0.0> : tensor<f32>
%320 = stablehlo.broadcast_in_dim %318, dims = [] : (tensor<f32>) -> tensor<32x96xf32>
%321 = stablehlo.broadcast_in_dim %319, dims = [] : (tensor<f32>) -> tensor<32x96xf32>
%322 = stablehlo.select %293, %320, %321 : tensor<32x96xi1>, tensor<32x96xf32>
%323 = stablehlo.subtract %317, %322 : tensor<32x96xf32>
%324 = stablehlo.broadcast_in_dim %315, dims = [0] : (tensor<32xf32>) -> tensor<32x96xf32>
%325 = stablehlo.multiply %323, %324 : tensor<32x96xf32>
%326 = stablehlo.convert %325 : (tensor<32x96xf32>) -> tensor<32x96xbf16>
%327 = stablehlo.dot_general %326, %8, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x96xbf16>, tensor<96x32xbf16>) -> tensor<32x32xbf16>
%328 = stablehlo.dot_general %326, %282, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x96xbf16>, tensor<32x32xbf16>) -> tensor<96x32xf32>
%329 = stablehlo.multiply %265#1, %265#1 : tensor<32x32xf32>
%330 = stablehlo.constant dense<0.0> : tensor<f32>
%331 = stablehlo.reduce(%329 init: %330) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%332 = stablehlo.constant dense<0.03125> : tensor<f32>
%333 = stablehlo.broadcast_in_dim %332, dims = [] : (tensor<f32>) -> tensor<32xf32>
%334 = stablehlo.multiply %331, %333 : tensor<32xf32>
%335 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%336 = stablehlo.broadcast_in_dim %335, dims = [] : (tensor<f32>) -> tensor<32xf32>
%337 = stablehlo.add %334, %336 : tensor<32xf32>
%338 = stablehlo.rsqrt %337 : tensor<32xf32>
%339 = stablehlo.broadcast_in_dim %338, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%340 = stablehlo.multiply %265#1, %339 : tensor<32x32xf32>
%341 = stablehlo.convert %327 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%342 = stablehlo.broadcast_in_dim %arg10, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%343 = stablehlo.multiply %341, %342 : tensor<32x32xf32>
%344 = stablehlo.multiply %340, %343 : tensor<32x32xf32>
%345 = stablehlo.constant dense<0.0> : tensor<f32>
%346 = stablehlo.reduce(%344 init: %345) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%347 = stablehlo.constant dense<0.03125> : tensor<f32>
%348 = stablehlo.broadcast_in_dim %347, dims = [] : (tensor<f32>) -> tensor<32xf32>
%349 = stablehlo.multiply %346, %348 : tensor<32xf32>
%350 = stablehlo.broadcast_in_dim %349, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%351 = stablehlo.multiply %340, %350 : tensor<32x32xf32>
%352 = stablehlo.subtract %343, %351 : tensor<32x32xf32>
%353 = stablehlo.broadcast_in_dim %338, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%354 = stablehlo.multiply %352, %353 : tensor<32x32xf32>
%355 = stablehlo.multiply %340, %341 : tensor<32x32xf32>
%356 = stablehlo.constant dense<0.0> : tensor<f32>
%357 = stablehlo.reduce(%355 init: %356) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%358 = stablehlo.convert %354 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%359 = stablehlo.slice %7 [3:4, 0:32, 0:48] : (tensor<4x32x48xbf16>) -> tensor<1x32x48xbf16>
%360 = stablehlo.reshape %359 : (tensor<1x32x48xbf16>) -> tensor<32x48xbf16>
%361 = stablehlo.dot_general %358, %360, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x48xbf16>) -> tensor<32x48xbf16>
%362 = stablehlo.slice %265#14 [3:4, 0:32, 0:48] : (tensor<4x32x48xbf16>) -> tensor<1x32x48xbf16>
%363 = stablehlo.reshape %362 : (tensor<1x32x48xbf16>) -> tensor<32x48xbf16>
%364 = stablehlo.dot_general %358, %363, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x48xbf16>) -> tensor<32x48xf32>
%365 = stablehlo.slice %265#12 [3:4, 0:32, 0:48] : (tensor<4x32x48xbf16>) -> tensor<1x32x48xbf16>
%366 = stablehlo.reshape %365 : (tensor<1x32x48xbf16>) -> tensor<32x48xbf16>
%367 = stablehlo.slice %265#13 [3:4, 0:32, 0:48] : (tensor<4x32x48xbf16>) -> tensor<1x32x48xbf16>
%368 = stablehlo.reshape %367 : (tensor<1x32x48xbf16>) -> tensor<32x48xbf16>
%369 = stablehlo.convert %366 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
%370 = stablehlo.convert %368 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
%371 = stablehlo.convert %361 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
%372 = stablehlo.logistic %369 : tensor<32x48xf32>
%373 = stablehlo.multiply %369, %372 : tensor<32x48xf32>
%374 = stablehlo.add %372, %373 : tensor<32x48xf32>
%375 = stablehlo.multiply %373, %372 : tensor<32x48xf32>
%376 = stablehlo.subtract %374, %375 : tensor<32x48xf32>
%377 = stablehlo.multiply %371, %370 : tensor<32x48xf32>
%378 = stablehlo.multiply %377, %376 : tensor<32x48xf32>
%379 = stablehlo.multiply %371, %373 : tensor<32x48xf32>
%380 = stablehlo.convert %378 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
%381 = stablehlo.convert %379 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
%382 = stablehlo.slice %6 [3:4, 0:48, 0:32] : (tensor<4x48x32xbf16>) -> tensor<1x48x32xbf16>
%383 = stablehlo.reshape %382 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
%384 = stablehlo.dot_general %381, %383, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<48x32xbf16>) -> tensor<32x32xbf16>
%385 = stablehlo.slice %265#11 [3:4, 0:32, 0:32] : (tensor<4x32x32xbf16>) -> tensor<1x32x32xbf16>
%386 = stablehlo.reshape %385 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
%387 = stablehlo.dot_general %381, %386, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x32xbf16>) -> tensor<48x32xf32>
%388 = stablehlo.slice %5 [3:4, 0:48, 0:32] : (tensor<4x48x32xbf16>) -> tensor<1x48x32xbf16>
%389 = stablehlo.reshape %388 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
%390 = stablehlo.dot_general %380, %389, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<48x32xbf16>) -> tensor<32x32xf32>
%391 = stablehlo.convert %384 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%392 = stablehlo.add %390, %391 : tensor<32x32xf32>
%393 = stablehlo.convert %392 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%394 = stablehlo.dot_general %380, %386, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x32xbf16>) -> tensor<48x32xf32>
%395 = stablehlo.slice %265#10 [3:4, 0:32, 0:32] : (tensor<4x32x32xf32>) -> tensor<1x32x32xf32>
%396 = stablehlo.reshape %395 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
%397 = stablehlo.slice %arg6 [3:4, 0:32] : (tensor<4x32xf32>) -> tensor<1x32xf32>
%398 = stablehlo.reshape %397 : (tensor<1x32xf32>) -> tensor<32xf32>
%399 = stablehlo.multiply %396, %396 : tensor<32x32xf32>
%400 = stablehlo.constant dense<0.0> : tensor<f32>
%401 = stablehlo.reduce(%399 init: %400) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%402 = stablehlo.constant dense<0.03125> : tensor<f32>
%403 = stablehlo.broadcast_in_dim %402, dims = [] : (tensor<f32>) -> tensor<32xf32>
%404 = stablehlo.multiply %401, %403 : tensor<32xf32>
%405 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%406 = stablehlo.broadcast_in_dim %405, dims = [] : (tensor<f32>) -> tensor<32xf32>
%407 = stablehlo.add %404, %406 : tensor<32xf32>
%408 = stablehlo.rsqrt %407 : tensor<32xf32>
%409 = stablehlo.broadcast_in_dim %408, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%410 = stablehlo.multiply %396, %409 : tensor<32x32xf32>
%411 = stablehlo.convert %393 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%412 = stablehlo.broadcast_in_dim %398, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%413 = stablehlo.multiply %411, %412 : tensor<32x32xf32>
%414 = stablehlo.multiply %410, %413 : tensor<32x32xf32>
%415 = stablehlo.constant dense<0.0> : tensor<f32>
%416 = stablehlo.reduce(%414 init: %415) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%417 = stablehlo.constant dense<0.03125> : tensor<f32>
%418 = stablehlo.broadcast_in_dim %417, dims = [] : (tensor<f32>) -> tensor<32xf32>
%419 = stablehlo.multiply %416, %418 : tensor<32xf32>
%420 = stablehlo.broadcast_in_dim %419, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%421 = stablehlo.multiply %410, %420 : tensor<32x32xf32>
%422 = stablehlo.subtract %413, %421 : tensor<32x32xf32>
%423 = stablehlo.broadcast_in_dim %408, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%424 = stablehlo.multiply %422, %423 : tensor<32x32xf32>
%425 = stablehlo.add %424, %354 : tensor<32x32xf32>
%426 = stablehlo.multiply %410, %411 : tensor<32x32xf32>
%427 = stablehlo.constant dense<0.0> : tensor<f32>
%428 = stablehlo.reduce(%426 init: %427) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%429 = stablehlo.convert %425 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%430 = stablehlo.slice %4 [3:4, 0:32, 0:32] : (tensor<4x32x32xbf16>) -> tensor<1x32x32xbf16>
%431 = stablehlo.reshape %430 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
%432 = stablehlo.dot_general %429, %431, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xbf16>
%433 = stablehlo.slice %265#9 [3:4, 0:32, 0:32] : (tensor<4x32x32xbf16>) -> tensor<1x32x32xbf16>
%434 = stablehlo.reshape %433 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
%435 = stablehlo.dot_general %429, %434, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
%436 = stablehlo.reshape %432 : (tensor<32x32xbf16>) -> tensor<2x16x4x8xbf16>
%437 = stablehlo.slice %265#4 [3:4, 0:2, 0:16, 0:4, 0:8] : (tensor<4x2x16x4x8xbf16>) -> tensor<1x2x16x4x8xbf16>
%438 = stablehlo.reshape %437 : (tensor<1x2x16x4x8xbf16>) -> tensor<2x16x4x8xbf16>
%439 = stablehlo.slice %265#5 [3:4, 0:2, 0:16, 0:2, 0:8] : (tensor<4x2x16x2x8xbf16>) -> tensor<1x2x16x2x8xbf16>
%440 = stablehlo.reshape %439 : (tensor<1x2x16x2x8xbf16>) -> tensor<2x16x2x8xbf16>
%441 = stablehlo.slice %265#6 [3:4, 0:2, 0:16, 0:2, 0:8] : (tensor<4x2x16x2x8xbf16>) -> tensor<1x2x16x2x8xbf16>
%442 = stablehlo.reshape %441 : (tensor<1x2x16x2x8xbf16>) -> tensor<2x16x2x8xbf16>
%443 = stablehlo.slice %265#7 [3:4, 0:2, 0:16, 0:4, 0:8] : (tensor<4x2x16x4x8xbf16>) -> tensor<1x2x16x4x8xbf16>
%444 = stablehlo.reshape %443 : (tensor<1x2x16x4x8xbf16>) -> tensor<2x16x4x8xbf16>
%445 = stablehlo.slice %265#8 [3:4, 0:2, 0:4, 0:16] : (tensor<4x2x4x16xf32>) -> tensor<1x2x4x16xf32>
%446 = stablehlo.reshape %445 : (tensor<1x2x4x16xf32>) -> tensor<2x4x16xf32>
%447 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
%448 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
%449 = stablehlo.compare LE, %447, %448, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
%450 = stablehlo.broadcast_in_dim %arg41, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
%451 = stablehlo.compare GE, %447, %450, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
%452 = stablehlo.and %449, %451 : tensor<2x16x16xi1>
%453 = stablehlo.reshape %438 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%454 = stablehlo.dot_general %453, %440, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
%455 = stablehlo.broadcast_in_dim %452, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
%456 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
%457 = stablehlo.broadcast_in_dim %456, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
%458 = stablehlo.multiply %454, %457 : tensor<2x2x16x2x16xf32>
%459 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
%460 = stablehlo.broadcast_in_dim %459, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
%461 = stablehlo.select %455, %458, %460 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
%462 = stablehlo.reshape %446 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
%463 = stablehlo.transpose %462, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
%464 = stablehlo.broadcast_in_dim %463, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
%465 = stablehlo.subtract %461, %464 : tensor<2x2x16x2x16xf32>
%466 = stablehlo.exponential %465 : tensor<2x2x16x2x16xf32>
%467 = stablehlo.reshape %436 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%468 = stablehlo.dot_general %467, %442, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
%469 = stablehlo.convert %436 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x4x8xf32>
%470 = stablehlo.convert %444 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x4x8xf32>
%471 = stablehlo.multiply %469, %470 : tensor<2x16x4x8xf32>
%472 = stablehlo.constant dense<0.0> : tensor<f32>
%473 = stablehlo.reduce(%471 init: %472) applies stablehlo.add across dimensions = [3] : (tensor<2x16x4x8xf32>, tensor<f32>) -> tensor<2x16x4xf32>
%474 = stablehlo.transpose %473, dims = [0, 2, 1] : (tensor<2x16x4xf32>) -> tensor<2x4x16xf32>
%475 = stablehlo.reshape %474 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
%476 = stablehlo.transpose %475, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
%477 = stablehlo.broadcast_in_dim %476, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
%478 = stablehlo.subtract %468, %477 : tensor<2x2x16x2x16xf32>
%479 = stablehlo.multiply %466, %478 : tensor<2x2x16x2x16xf32>
%480 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
%481 = stablehlo.broadcast_in_dim %480, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
%482 = stablehlo.multiply %479, %481 : tensor<2x2x16x2x16xf32>
%483 = stablehlo.convert %482 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
%484 = stablehlo.dot_general %483, %440, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x8xbf16>
%485 = stablehlo.transpose %484, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%486 = stablehlo.reshape %485 : (tensor<2x16x2x2x8xbf16>) -> tensor<2x16x4x8xbf16>
%487 = stablehlo.reshape %438 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%488 = stablehlo.dot_general %483, %487, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x2x8xbf16>) -> tensor<2x2x16x8xbf16>
%489 = stablehlo.transpose %488, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xbf16>) -> tensor<2x16x2x8xbf16>
%490 = stablehlo.convert %466 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
%491 = stablehlo.reshape %436 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%492 = stablehlo.dot_general %490, %491, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x2x8xbf16>) -> tensor<2x2x16x8xbf16>
%493 = stablehlo.transpose %492, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xbf16>) -> tensor<2x16x2x8xbf16>
%494 = stablehlo.reshape %493 : (tensor<2x16x2x8xbf16>) -> tensor<32x2x8xbf16>
%495 = stablehlo.reshape %489 : (tensor<2x16x2x8xbf16>) -> tensor<32x2x8xbf16>
%496 = stablehlo.reshape %486 : (tensor<2x16x4x8xbf16>) -> tensor<32x4x8xbf16>
%497 = stablehlo.reshape %494 : (tensor<32x2x8xbf16>) -> tensor<32x16xbf16>
%498 = stablehlo.slice %3 [3:4, 0:16, 0:32] : (tensor<4x16x32xbf16>) -> tensor<1x16x32xbf16>
%499 = stablehlo.reshape %498 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
%500 = stablehlo.dot_general %497, %499, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<16x32xbf16>) -> tensor<32x32xbf16>
%501 = stablehlo.slice %265#3 [3:4, 0:32, 0:32] : (tensor<4x32x32xbf16>) -> tensor<1x32x32xbf16>
%502 = stablehlo.reshape %501 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
%503 = stablehlo.dot_general %497, %502, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<32x32xbf16>) -> tensor<16x32xf32>
%504 = stablehlo.convert %495 : (tensor<32x2x8xbf16>) -> tensor<32x2x8xf32>
%505 = stablehlo.reshape %arg40 : (tensor<32xi32>) -> tensor<32x1xi32>
%506 = "stablehlo.gather"(%84, %505) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
%507 = stablehlo.broadcast_in_dim %506, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
%508 = stablehlo.reshape %arg40 : (tensor<32xi32>) -> tensor<32x1xi32>
%509 = "stablehlo.gather"(%96, %508) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
%510 = stablehlo.broadcast_in_dim %509, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
%511 = stablehlo.negate %510 : tensor<32x2x4xf32>
%512 = stablehlo.slice %504 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
%513 = stablehlo.slice %504 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
%514 = stablehlo.multiply %512, %507 : tensor<32x2x4xf32>
%515 = stablehlo.multiply %513, %511 : tensor<32x2x4xf32>
%516 = stablehlo.subtract %514, %515 : tensor<32x2x4xf32>
%517 = stablehlo.multiply %513, %507 : tensor<32x2x4xf32>
%518 = stablehlo.multiply %512, %511 : tensor<32x2x4xf32>
%519 = stablehlo.add %517, %518 : tensor<32x2x4xf32>
%520 = stablehlo.concatenate %516, %519, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
%521 = stablehlo.convert %520 : (tensor<32x2x8xf32>) -> tensor<32x2x8xbf16>
%522 = stablehlo.reshape %521 : (tensor<32x2x8xbf16>) -> tensor<32x16xbf16>
%523 = stablehlo.slice %2 [3:4, 0:16, 0:32] : (tensor<4x16x32xbf16>) -> tensor<1x16x32xbf16>
%524 = stablehlo.reshape %523 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
%525 = stablehlo.dot_general %522, %524, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<16x32xbf16>) -> tensor<32x32xf32>
%526 = stablehlo.convert %500 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%527 = stablehlo.add %525, %526 : tensor<32x32xf32>
%528 = stablehlo.convert %527 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%529 = stablehlo.dot_general %522, %502, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<32x32xbf16>) -> tensor<16x32xf32>
%530 = stablehlo.convert %496 : (tensor<32x4x8xbf16>) -> tensor<32x4x8xf32>
%531 = stablehlo.reshape %arg40 : (tensor<32xi32>) -> tensor<32x1xi32>
%532 = "stablehlo.gather"(%84, %531) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
%533 = stablehlo.broadcast_in_dim %532, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
%534 = stablehlo.reshape %arg40 : (tensor<32xi32>) -> tensor<32x1xi32>
%535 = "stablehlo.gather"(%96, %534) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
%536 = stablehlo.broadcast_in_dim %535, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
%537 = stablehlo.negate %536 : tensor<32x4x4xf32>
%538 = stablehlo.slice %530 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
%539 = stablehlo.slice %530 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
%540 = stablehlo.multiply %538, %533 : tensor<32x4x4xf32>
%541 = stablehlo.multiply %539, %537 : tensor<32x4x4xf32>
%542 = stablehlo.subtract %540, %541 : tensor<32x4x4xf32>
%543 = stablehlo.multiply %539, %533 : tensor<32x4x4xf32>
%544 = stablehlo.multiply %538, %537 : tensor<32x4x4xf32>
%545 = stablehlo.add %543, %544 : tensor<32x4x4xf32>
%546 = stablehlo.concatenate %542, %545, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
%547 = stablehlo.convert %546 : (tensor<32x4x8xf32>) -> tensor<32x4x8xbf16>
%548 = stablehlo.reshape %547 : (tensor<32x4x8xbf16>) -> tensor<32x32xbf16>
%549 = stablehlo.slice %1 [3:4, 0:32, 0:32] : (tensor<4x32x32xbf16>) -> tensor<1x32x32xbf16>
%550 = stablehlo.reshape %549 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
%551 = stablehlo.dot_general %548, %550, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
%552 = stablehlo.convert %528 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%553 = stablehlo.add %551, %552 : tensor<32x32xf32>
%554 = stablehlo.convert %553 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%555 = stablehlo.dot_general %548, %502, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
%556 = stablehlo.slice %265#2 [3:4, 0:32, 0:32] : (tensor<4x32x32xf32>) -> tensor<1x32x32xf32>
%557 = stablehlo.reshape %556 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
%558 = stablehlo.slice %arg1 [3:4, 0:32] : (tensor<4x32xf32>) -> tensor<1x32xf32>
%559 = stablehlo.reshape %558 : (tensor<1x32xf32>) -> tensor<32xf32>
%560 = stablehlo.multiply %557, %557 : tensor<32x32xf32>
%561 = stablehlo.constant dense<0.0> : tensor<f32>
%562 = stablehlo.reduce(%560 init: %561) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%563 = stablehlo.constant dense<0.03125> : tensor<f32>
%564 = stablehlo.broadcast_in_dim %563, dims = [] : (tensor<f32>) -> tensor<32xf32>
%565 = stablehlo.multiply %562, %564 : tensor<32xf32>
%566 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%567 = stablehlo.broadcast_in_dim %566, dims = [] : (tensor<f32>) -> tensor<32xf32>
%568 = stablehlo.add %565, %567 : tensor<32xf32>
%569 = stablehlo.rsqrt %568 : tensor<32xf32>
%570 = stablehlo.broadcast_in_dim %569, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%571 = stablehlo.multiply %557, %570 : tensor<32x32xf32>
%572 = stablehlo.convert %554 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%573 = stablehlo.broadcast_in_dim %559, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%574 = stablehlo.multiply %572, %573 : tensor<32x32xf32>
%575 = stablehlo.multiply %571, %574 : tensor<32x32xf32>
%576 = stablehlo.constant dense<0.0> : tensor<f32>
%577 = stablehlo.reduce(%575 init: %576) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%578 = stablehlo.constant dense<0.03125> : tensor<f32>
%579 = stablehlo.broadcast_in_dim %578, dims = [] : (tensor<f32>) -> tensor<32xf32>
%580 = stablehlo.multiply %577, %579 : tensor<32xf32>
%581 = stablehlo.broadcast_in_dim %580, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%582 = stablehlo.multiply %571, %581 : tensor<32x32xf32>
%583 = stablehlo.subtract %574, %582 : tensor<32x32xf32>
%584 = stablehlo.broadcast_in_dim %569, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%585 = stablehlo.multiply %583, %584 : tensor<32x32xf32>
%586 = stablehlo.add %585, %425 : tensor<32x32xf32>
%587 = stablehlo.multiply %571, %572 : tensor<32x32xf32>
%588 = stablehlo.constant dense<0.0> : tensor<f32>
%589 = stablehlo.reduce(%587 init: %588) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%590 = stablehlo.constant dense<0.0> : tensor<3x32x48xf32>
%591 = stablehlo.constant dense<0.0> : tensor<3x48x32xf32>
%592 = stablehlo.constant dense<0.0> : tensor<3x48x32xf32>
%593 = stablehlo.constant dense<0.0> : tensor<3x32xf32>
%594 = stablehlo.constant dense<0.0> : tensor<3x32x32xf32>
%595 = stablehlo.constant dense<0.0> : tensor<3x16x32xf32>
%596 = stablehlo.constant dense<0.0> : tensor<3x16x32xf32>
%597 = stablehlo.constant dense<0.0> : tensor<3x32x32xf32>
%598 = stablehlo.constant dense<0.0> : tensor<3x32xf32>
%599 = stablehlo.constant dense<0> : tensor<i32>
%990:25 = stablehlo.while(%600 = %599, %601 = %586, %602 = %590, %603 = %591, %604 = %592, %605 = %593, %606 = %594, %607 = %595, %608 = %596, %609 = %597, %610 = %598, %614 = %265#2, %618 = %arg1, %637 = %1, %643 = %arg40, %645 = %84, %649 = %96, %663 = %2, %686 = %3, %697 = %arg41, %729 = %4, %735 = %arg6, %754 = %5, %759 = %6, %771 = %7) : tensor<i32>, tensor<32x32xf32>, tensor<3x32x48xf32>, tensor<3x48x32xf32>, tensor<3x48x32xf32>, tensor<3x32xf32>, tensor<3x32x32xf32>, tensor<3x16x32xf32>, tensor<3x16x32xf32>, tensor<3x32x32xf32>, tensor<3x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<2x16xi32>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
cond {
  %991 = stablehlo.constant dense<3> : tensor<i32>
  %992 = stablehlo.compare LT, %600, %991, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
  stablehlo.return %992 : tensor<i1>
} do {
  %611 = stablehlo.constant dense<2> : tensor<i32>
  %612 = stablehlo.subtract %611, %600 : tensor<i32>
  %613 = stablehlo.constant dense<0> : tensor<i32>
  %615 = stablehlo.dynamic_slice %614, %612, %613, %613, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %616 = stablehlo.reshape %615 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %617 = stablehlo.constant dense<0> : tensor<i32>
  %619 = stablehlo.dynamic_slice %618, %612, %617, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %620 = stablehlo.reshape %619 : (tensor<1x32xf32>) -> tensor<32xf32>
  %621 = stablehlo.multiply %616, %616 : tensor<32x32xf32>
  %622 = stablehlo.constant dense<0.0> : tensor<f32>
  %623 = stablehlo.reduce(%621 init: %622) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %624 = stablehlo.constant dense<0.03125> : tensor<f32>
  %625 = stablehlo.broadcast_in_dim %624, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %626 = stablehlo.multiply %623, %625 : tensor<32xf32>
  %627 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %628 = stablehlo.broadcast_in_dim %627, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %629 = stablehlo.add %626, %628 : tensor<32xf32>
  %630 = stablehlo.rsqrt %629 : tensor<32xf32>
  %631 = stablehlo.broadcast_in_dim %630, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %632 = stablehlo.multiply %616, %631 : tensor<32x32xf32>
  %633 = stablehlo.broadcast_in_dim %620, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %634 = stablehlo.multiply %632, %633 : tensor<32x32xf32>
  %635 = stablehlo.convert %634 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %636 = stablehlo.constant dense<0> : tensor<i32>
  %638 = stablehlo.dynamic_slice %637, %612, %636, %636, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %639 = stablehlo.reshape %638 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %640 = stablehlo.dot_general %635, %639, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xbf16>
  %641 = stablehlo.reshape %640 : (tensor<32x32xbf16>) -> tensor<32x4x8xbf16>
  %642 = stablehlo.convert %641 : (tensor<32x4x8xbf16>) -> tensor<32x4x8xf32>
  %644 = stablehlo.reshape %643 : (tensor<32xi32>) -> tensor<32x1xi32>
  %646 = "stablehlo.gather"(%645, %644) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %647 = stablehlo.broadcast_in_dim %646, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %648 = stablehlo.reshape %643 : (tensor<32xi32>) -> tensor<32x1xi32>
  %650 = "stablehlo.gather"(%649, %648) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %651 = stablehlo.broadcast_in_dim %650, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %652 = stablehlo.slice %642 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %653 = stablehlo.slice %642 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %654 = stablehlo.multiply %652, %647 : tensor<32x4x4xf32>
  %655 = stablehlo.multiply %653, %651 : tensor<32x4x4xf32>
  %656 = stablehlo.subtract %654, %655 : tensor<32x4x4xf32>
  %657 = stablehlo.multiply %653, %647 : tensor<32x4x4xf32>
  %658 = stablehlo.multiply %652, %651 : tensor<32x4x4xf32>
  %659 = stablehlo.add %657, %658 : tensor<32x4x4xf32>
  %660 = stablehlo.concatenate %656, %659, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
  %661 = stablehlo.convert %660 : (tensor<32x4x8xf32>) -> tensor<32x4x8xbf16>
  %662 = stablehlo.constant dense<0> : tensor<i32>
  %664 = stablehlo.dynamic_slice %663, %612, %662, %662, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %665 = stablehlo.reshape %664 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %666 = stablehlo.dot_general %635, %665, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<16x32xbf16>) -> tensor<32x16xbf16>
  %667 = stablehlo.reshape %666 : (tensor<32x16xbf16>) -> tensor<32x2x8xbf16>
  %668 = stablehlo.convert %667 : (tensor<32x2x8xbf16>) -> tensor<32x2x8xf32>
  %669 = stablehlo.reshape %643 : (tensor<32xi32>) -> tensor<32x1xi32>
  %670 = "stablehlo.gather"(%645, %669) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %671 = stablehlo.broadcast_in_dim %670, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %672 = stablehlo.reshape %643 : (tensor<32xi32>) -> tensor<32x1xi32>
  %673 = "stablehlo.gather"(%649, %672) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %674 = stablehlo.broadcast_in_dim %673, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %675 = stablehlo.slice %668 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %676 = stablehlo.slice %668 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %677 = stablehlo.multiply %675, %671 : tensor<32x2x4xf32>
  %678 = stablehlo.multiply %676, %674 : tensor<32x2x4xf32>
  %679 = stablehlo.subtract %677, %678 : tensor<32x2x4xf32>
  %680 = stablehlo.multiply %676, %671 : tensor<32x2x4xf32>
  %681 = stablehlo.multiply %675, %674 : tensor<32x2x4xf32>
  %682 = stablehlo.add %680, %681 : tensor<32x2x4xf32>
  %683 = stablehlo.concatenate %679, %682, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
  %684 = stablehlo.convert %683 : (tensor<32x2x8xf32>) -> tensor<32x2x8xbf16>
  %685 = stablehlo.constant dense<0> : tensor<i32>
  %687 = stablehlo.dynamic_slice %686, %612, %685, %685, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %688 = stablehlo.reshape %687 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %689 = stablehlo.dot_general %635, %688, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<16x32xbf16>) -> tensor<32x16xbf16>
  %690 = stablehlo.reshape %689 : (tensor<32x16xbf16>) -> tensor<32x2x8xbf16>
  %691 = stablehlo.reshape %661 : (tensor<32x4x8xbf16>) -> tensor<2x16x4x8xbf16>
  %692 = stablehlo.reshape %684 : (tensor<32x2x8xbf16>) -> tensor<2x16x2x8xbf16>
  %693 = stablehlo.reshape %690 : (tensor<32x2x8xbf16>) -> tensor<2x16x2x8xbf16>
  %694 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
  %695 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
  %696 = stablehlo.compare LE, %694, %695, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %698 = stablehlo.broadcast_in_dim %697, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
  %699 = stablehlo.compare GE, %694, %698, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %700 = stablehlo.and %696, %699 : tensor<2x16x16xi1>
  %701 = stablehlo.reshape %691 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %702 = stablehlo.dot_general %701, %692, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
  %703 = stablehlo.broadcast_in_dim %700, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
  %704 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %705 = stablehlo.broadcast_in_dim %704, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %706 = stablehlo.multiply %702, %705 : tensor<2x2x16x2x16xf32>
  %707 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
  %708 = stablehlo.broadcast_in_dim %707, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %709 = stablehlo.select %703, %706, %708 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
  %710 = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %711 = stablehlo.reduce(%709 init: %710) applies stablehlo.maximum across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %712 = stablehlo.broadcast_in_dim %711, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %713 = stablehlo.subtract %709, %712 : tensor<2x2x16x2x16xf32>
  %714 = stablehlo.exponential %713 : tensor<2x2x16x2x16xf32>
  %715 = stablehlo.constant dense<0.0> : tensor<f32>
  %716 = stablehlo.reduce(%714 init: %715) applies stablehlo.add across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %717 = stablehlo.broadcast_in_dim %716, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %718 = stablehlo.divide %714, %717 : tensor<2x2x16x2x16xf32>
  %719 = stablehlo.convert %718 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
  %720 = stablehlo.dot_general %719, %693, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x8xbf16>
  %721 = stablehlo.transpose %720, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %722 = stablehlo.reshape %721 : (tensor<2x16x2x2x8xbf16>) -> tensor<2x16x4x8xbf16>
  %723 = stablehlo.log %716 : tensor<2x2x16x2xf32>
  %724 = stablehlo.add %711, %723 : tensor<2x2x16x2xf32>
  %725 = stablehlo.transpose %724, dims = [0, 1, 3, 2] : (tensor<2x2x16x2xf32>) -> tensor<2x2x2x16xf32>
  %726 = stablehlo.reshape %725 : (tensor<2x2x2x16xf32>) -> tensor<2x4x16xf32>
  %727 = stablehlo.reshape %722 : (tensor<2x16x4x8xbf16>) -> tensor<32x32xbf16>
  %728 = stablehlo.constant dense<0> : tensor<i32>
  %730 = stablehlo.dynamic_slice %729, %612, %728, %728, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %731 = stablehlo.reshape %730 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %732 = stablehlo.dot_general %727, %731, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %733 = stablehlo.add %732, %616 : tensor<32x32xf32>
  %734 = stablehlo.constant dense<0> : tensor<i32>
  %736 = stablehlo.dynamic_slice %735, %612, %734, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %737 = stablehlo.reshape %736 : (tensor<1x32xf32>) -> tensor<32xf32>
  %738 = stablehlo.multiply %733, %733 : tensor<32x32xf32>
  %739 = stablehlo.constant dense<0.0> : tensor<f32>
  %740 = stablehlo.reduce(%738 init: %739) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %741 = stablehlo.constant dense<0.03125> : tensor<f32>
  %742 = stablehlo.broadcast_in_dim %741, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %743 = stablehlo.multiply %740, %742 : tensor<32xf32>
  %744 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %745 = stablehlo.broadcast_in_dim %744, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %746 = stablehlo.add %743, %745 : tensor<32xf32>
  %747 = stablehlo.rsqrt %746 : tensor<32xf32>
  %748 = stablehlo.broadcast_in_dim %747, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %749 = stablehlo.multiply %733, %748 : tensor<32x32xf32>
  %750 = stablehlo.broadcast_in_dim %737, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %751 = stablehlo.multiply %749, %750 : tensor<32x32xf32>
  %752 = stablehlo.convert %751 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %753 = stablehlo.constant dense<0> : tensor<i32>
  %755 = stablehlo.dynamic_slice %754, %612, %753, %753, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %756 = stablehlo.reshape %755 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %757 = stablehlo.dot_general %752, %756, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<48x32xbf16>) -> tensor<32x48xbf16>
  %758 = stablehlo.constant dense<0> : tensor<i32>
  %760 = stablehlo.dynamic_slice %759, %612, %758, %758, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %761 = stablehlo.reshape %760 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %762 = stablehlo.dot_general %752, %761, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<48x32xbf16>) -> tensor<32x48xbf16>
  %763 = stablehlo.convert %757 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %764 = stablehlo.convert %762 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %765 = stablehlo.logistic %763 : tensor<32x48xf32>
  %766 = stablehlo.multiply %763, %765 : tensor<32x48xf32>
  %767 = stablehlo.multiply %766, %764 : tensor<32x48xf32>
  %768 = stablehlo.convert %767 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
  %769 = stablehlo.convert %601 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %770 = stablehlo.constant dense<0> : tensor<i32>
  %772 = stablehlo.dynamic_slice %771, %612, %770, %770, sizes = [1, 32, 48] : (tensor<4x32x48xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xbf16>
  %773 = stablehlo.reshape %772 : (tensor<1x32x48xbf16>) -> tensor<32x48xbf16>
  %774 = stablehlo.dot_general %769, %773, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x48xbf16>) -> tensor<32x48xbf16>
  %775 = stablehlo.dot_general %769, %768, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x48xbf16>) -> tensor<32x48xf32>
  %776 = stablehlo.convert %757 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %777 = stablehlo.convert %762 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %778 = stablehlo.convert %774 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %779 = stablehlo.logistic %776 : tensor<32x48xf32>
  %780 = stablehlo.multiply %776, %779 : tensor<32x48xf32>
  %781 = stablehlo.add %779, %780 : tensor<32x48xf32>
  %782 = stablehlo.multiply %780, %779 : tensor<32x48xf32>
  %783 = stablehlo.subtract %781, %782 : tensor<32x48xf32>
  %784 = stablehlo.multiply %778, %777 : tensor<32x48xf32>
  %785 = stablehlo.multiply %784, %783 : tensor<32x48xf32>
  %786 = stablehlo.multiply %778, %780 : tensor<32x48xf32>
  %787 = stablehlo.convert %785 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
  %788 = stablehlo.convert %786 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
  %789 = stablehlo.dot_general %788, %761, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<48x32xbf16>) -> tensor<32x32xbf16>
  %790 = stablehlo.dot_general %788, %752, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x32xbf16>) -> tensor<48x32xf32>
  %791 = stablehlo.dot_general %787, %756, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<48x32xbf16>) -> tensor<32x32xf32>
  %792 = stablehlo.convert %789 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %793 = stablehlo.add %791, %792 : tensor<32x32xf32>
  %794 = stablehlo.convert %793 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %795 = stablehlo.dot_general %787, %752, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x32xbf16>) -> tensor<48x32xf32>
  %796 = stablehlo.multiply %733, %733 : tensor<32x32xf32>
  %797 = stablehlo.constant dense<0.0> : tensor<f32>
  %798 = stablehlo.reduce(%796 init: %797) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %799 = stablehlo.constant dense<0.03125> : tensor<f32>
  %800 = stablehlo.broadcast_in_dim %799, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %801 = stablehlo.multiply %798, %800 : tensor<32xf32>
  %802 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %803 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %804 = stablehlo.add %801, %803 : tensor<32xf32>
  %805 = stablehlo.rsqrt %804 : tensor<32xf32>
  %806 = stablehlo.broadcast_in_dim %805, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %807 = stablehlo.multiply %733, %806 : tensor<32x32xf32>
  %808 = stablehlo.convert %794 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %809 = stablehlo.broadcast_in_dim %737, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %810 = stablehlo.multiply %808, %809 : tensor<32x32xf32>
  %811 = stablehlo.multiply %807, %810 : tensor<32x32xf32>
  %812 = stablehlo.constant dense<0.0> : tensor<f32>
  %813 = stablehlo.reduce(%811 init: %812) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %814 = stablehlo.constant dense<0.03125> : tensor<f32>
  %815 = stablehlo.broadcast_in_dim %814, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %816 = stablehlo.multiply %813, %815 : tensor<32xf32>
  %817 = stablehlo.broadcast_in_dim %816, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %818 = stablehlo.multiply %807, %817 : tensor<32x32xf32>
  %819 = stablehlo.subtract %810, %818 : tensor<32x32xf32>
  %820 = stablehlo.broadcast_in_dim %805, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %821 = stablehlo.multiply %819, %820 : tensor<32x32xf32>
  %822 = stablehlo.add %821, %601 : tensor<32x32xf32>
  %823 = stablehlo.multiply %807, %808 : tensor<32x32xf32>
  %824 = stablehlo.constant dense<0.0> : tensor<f32>
  %825 = stablehlo.reduce(%823 init: %824) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %826 = stablehlo.convert %822 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %827 = stablehlo.dot_general %826, %731, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xbf16>
  %828 = stablehlo.dot_general %826, %727, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %829 = stablehlo.reshape %827 : (tensor<32x32xbf16>) -> tensor<2x16x4x8xbf16>
  %830 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
  %831 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
  %832 = stablehlo.compare LE, %830, %831, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %833 = stablehlo.broadcast_in_dim %697, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
  %834 = stablehlo.compare GE, %830, %833, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %835 = stablehlo.and %832, %834 : tensor<2x16x16xi1>
  %836 = stablehlo.reshape %691 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %837 = stablehlo.dot_general %836, %692, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
  %838 = stablehlo.broadcast_in_dim %835, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
  %839 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %840 = stablehlo.broadcast_in_dim %839, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %841 = stablehlo.multiply %837, %840 : tensor<2x2x16x2x16xf32>
  %842 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
  %843 = stablehlo.broadcast_in_dim %842, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %844 = stablehlo.select %838, %841, %843 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
  %845 = stablehlo.reshape %726 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
  %846 = stablehlo.transpose %845, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
  %847 = stablehlo.broadcast_in_dim %846, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %848 = stablehlo.subtract %844, %847 : tensor<2x2x16x2x16xf32>
  %849 = stablehlo.exponential %848 : tensor<2x2x16x2x16xf32>
  %850 = stablehlo.reshape %829 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %851 = stablehlo.dot_general %850, %693, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
  %852 = stablehlo.convert %829 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x4x8xf32>
  %853 = stablehlo.convert %722 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x4x8xf32>
  %854 = stablehlo.multiply %852, %853 : tensor<2x16x4x8xf32>
  %855 = stablehlo.constant dense<0.0> : tensor<f32>
  %856 = stablehlo.reduce(%854 init: %855) applies stablehlo.add across dimensions = [3] : (tensor<2x16x4x8xf32>, tensor<f32>) -> tensor<2x16x4xf32>
  %857 = stablehlo.transpose %856, dims = [0, 2, 1] : (tensor<2x16x4xf32>) -> tensor<2x4x16xf32>
  %858 = stablehlo.reshape %857 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
  %859 = stablehlo.transpose %858, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
  %860 = stablehlo.broadcast_in_dim %859, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %861 = stablehlo.subtract %851, %860 : tensor<2x2x16x2x16xf32>
  %862 = stablehlo.multiply %849, %861 : tensor<2x2x16x2x16xf32>
  %863 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %864 = stablehlo.broadcast_in_dim %863, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %865 = stablehlo.multiply %862, %864 : tensor<2x2x16x2x16xf32>
  %866 = stablehlo.convert %865 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
  %867 = stablehlo.dot_general %866, %692, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x8xbf16>
  %868 = stablehlo.transpose %867, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %869 = stablehlo.reshape %868 : (tensor<2x16x2x2x8xbf16>) -> tensor<2x16x4x8xbf16>
  %870 = stablehlo.reshape %691 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %871 = stablehlo.dot_general %866, %870, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x2x8xbf16>) -> tensor<2x2x16x8xbf16>
  %872 = stablehlo.transpose %871, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xbf16>) -> tensor<2x16x2x8xbf16>
  %873 = stablehlo.convert %849 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
  %874 = stablehlo.reshape %829 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %875 = stablehlo.dot_general %873, %874, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x2x8xbf16>) -> tensor<2x2x16x8xbf16>
  %876 = stablehlo.transpose %875, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xbf16>) -> tensor<2x16x2x8xbf16>
  %877 = stablehlo.reshape %876 : (tensor<2x16x2x8xbf16>) -> tensor<32x2x8xbf16>
  %878 = stablehlo.reshape %872 : (tensor<2x16x2x8xbf16>) -> tensor<32x2x8xbf16>
  %879 = stablehlo.reshape %869 : (tensor<2x16x4x8xbf16>) -> tensor<32x4x8xbf16>
  %880 = stablehlo.reshape %877 : (tensor<32x2x8xbf16>) -> tensor<32x16xbf16>
  %881 = stablehlo.dot_general %880, %688, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<16x32xbf16>) -> tensor<32x32xbf16>
  %882 = stablehlo.dot_general %880, %635, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<32x32xbf16>) -> tensor<16x32xf32>
  %883 = stablehlo.convert %878 : (tensor<32x2x8xbf16>) -> tensor<32x2x8xf32>
  %884 = stablehlo.reshape %643 : (tensor<32xi32>) -> tensor<32x1xi32>
  %885 = "stablehlo.gather"(%645, %884) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %886 = stablehlo.broadcast_in_dim %885, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %887 = stablehlo.reshape %643 : (tensor<32xi32>) -> tensor<32x1xi32>
  %888 = "stablehlo.gather"(%649, %887) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %889 = stablehlo.broadcast_in_dim %888, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %890 = stablehlo.negate %889 : tensor<32x2x4xf32>
  %891 = stablehlo.slice %883 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %892 = stablehlo.slice %883 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %893 = stablehlo.multiply %891, %886 : tensor<32x2x4xf32>
  %894 = stablehlo.multiply %892, %890 : tensor<32x2x4xf32>
  %895 = stablehlo.subtract %893, %894 : tensor<32x2x4xf32>
  %896 = stablehlo.multiply %892, %886 : tensor<32x2x4xf32>
  %897 = stablehlo.multiply %891, %890 : tensor<32x2x4xf32>
  %898 = stablehlo.add %896, %897 : tensor<32x2x4xf32>
  %899 = stablehlo.concatenate %895, %898, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
  %900 = stablehlo.convert %899 : (tensor<32x2x8xf32>) -> tensor<32x2x8xbf16>
  %901 = stablehlo.reshape %900 : (tensor<32x2x8xbf16>) -> tensor<32x16xbf16>
  %902 = stablehlo.dot_general %901, %665, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<16x32xbf16>) -> tensor<32x32xf32>
  %903 = stablehlo.convert %881 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %904 = stablehlo.add %902, %903 : tensor<32x32xf32>
  %905 = stablehlo.convert %904 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %906 = stablehlo.dot_general %901, %635, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<32x32xbf16>) -> tensor<16x32xf32>
  %907 = stablehlo.convert %879 : (tensor<32x4x8xbf16>) -> tensor<32x4x8xf32>
  %908 = stablehlo.reshape %643 : (tensor<32xi32>) -> tensor<32x1xi32>
  %909 = "stablehlo.gather"(%645, %908) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %910 = stablehlo.broadcast_in_dim %909, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %911 = stablehlo.reshape %643 : (tensor<32xi32>) -> tensor<32x1xi32>
  %912 = "stablehlo.gather"(%649, %911) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %913 = stablehlo.broadcast_in_dim %912, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %914 = stablehlo.negate %913 : tensor<32x4x4xf32>
  %915 = stablehlo.slice %907 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %916 = stablehlo.slice %907 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %917 = stablehlo.multiply %915, %910 : tensor<32x4x4xf32>
  %918 = stablehlo.multiply %916, %914 : tensor<32x4x4xf32>
  %919 = stablehlo.subtract %917, %918 : tensor<32x4x4xf32>
  %920 = stablehlo.multiply %916, %910 : tensor<32x4x4xf32>
  %921 = stablehlo.multiply %915, %914 : tensor<32x4x4xf32>
  %922 = stablehlo.add %920, %921 : tensor<32x4x4xf32>
  %923 = stablehlo.concatenate %919, %922, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
  %924 = stablehlo.convert %923 : (tensor<32x4x8xf32>) -> tensor<32x4x8xbf16>
  %925 = stablehlo.reshape %924 : (tensor<32x4x8xbf16>) -> tensor<32x32xbf16>
  %926 = stablehlo.dot_general %925, %639, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %927 = stablehlo.convert %905 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %928 = stablehlo.add %926, %927 : tensor<32x32xf32>
  %929 = stablehlo.convert %928 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %930 = stablehlo.dot_general %925, %635, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %931 = stablehlo.multiply %616, %616 : tensor<32x32xf32>
  %932 = stablehlo.constant dense<0.0> : tensor<f32>
  %933 = stablehlo.reduce(%931 init: %932) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %934 = stablehlo.constant dense<0.03125> : tensor<f32>
  %935 = stablehlo.broadcast_in_dim %934, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %936 = stablehlo.multiply %933, %935 : tensor<32xf32>
  %937 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %938 = stablehlo.broadcast_in_dim %937, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %939 = stablehlo.add %936, %938 : tensor<32xf32>
  %940 = stablehlo.rsqrt %939 : tensor<32xf32>
  %941 = stablehlo.broadcast_in_dim %940, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %942 = stablehlo.multiply %616, %941 : tensor<32x32xf32>
  %943 = stablehlo.convert %929 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %944 = stablehlo.broadcast_in_dim %620, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %945 = stablehlo.multiply %943, %944 : tensor<32x32xf32>
  %946 = stablehlo.multiply %942, %945 : tensor<32x32xf32>
  %947 = stablehlo.constant dense<0.0> : tensor<f32>
  %948 = stablehlo.reduce(%946 init: %947) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %949 = stablehlo.constant dense<0.03125> : tensor<f32>
  %950 = stablehlo.broadcast_in_dim %949, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %951 = stablehlo.multiply %948, %950 : tensor<32xf32>
  %952 = stablehlo.broadcast_in_dim %951, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %953 = stablehlo.multiply %942, %952 : tensor<32x32xf32>
  %954 = stablehlo.subtract %945, %953 : tensor<32x32xf32>
  %955 = stablehlo.broadcast_in_dim %940, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %956 = stablehlo.multiply %954, %955 : tensor<32x32xf32>
  %957 = stablehlo.add %956, %822 : tensor<32x32xf32>
  %958 = stablehlo.multiply %942, %943 : tensor<32x32xf32>
  %959 = stablehlo.constant dense<0.0> : tensor<f32>
  %960 = stablehlo.reduce(%958 init: %959) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %961 = stablehlo.constant dense<0> : tensor<i32>
  %962 = stablehlo.reshape %775 : (tensor<32x48xf32>) -> tensor<1x32x48xf32>
  %963 = stablehlo.dynamic_update_slice %602, %962, %612, %961, %961 : (tensor<3x32x48xf32>, tensor<1x32x48xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x32x48xf32>
  %964 = stablehlo.constant dense<0> : tensor<i32>
  %965 = stablehlo.reshape %790 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
  %966 = stablehlo.dynamic_update_slice %603, %965, %612, %964, %964 : (tensor<3x48x32xf32>, tensor<1x48x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x48x32xf32>
  %967 = stablehlo.constant dense<0> : tensor<i32>
  %968 = stablehlo.reshape %795 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
  %969 = stablehlo.dynamic_update_slice %604, %968, %612, %967, %967 : (tensor<3x48x32xf32>, tensor<1x48x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x48x32xf32>
  %970 = stablehlo.constant dense<0> : tensor<i32>
  %971 = stablehlo.reshape %825 : (tensor<32xf32>) -> tensor<1x32xf32>
  %972 = stablehlo.dynamic_update_slice %605, %971, %612, %970 : (tensor<3x32xf32>, tensor<1x32xf32>, tensor<i32>, tensor<i32>) -> tensor<3x32xf32>
  %973 = stablehlo.constant dense<0> : tensor<i32>
  %974 = stablehlo.reshape %828 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %975 = stablehlo.dynamic_update_slice %606, %974, %612, %973, %973 : (tensor<3x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x32x32xf32>
  %976 = stablehlo.constant dense<0> : tensor<i32>
  %977 = stablehlo.reshape %882 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
  %978 = stablehlo.dynamic_update_slice %607, %977, %612, %976, %976 : (tensor<3x16x32xf32>, tensor<1x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x16x32xf32>
  %979 = stablehlo.constant dense<0> : tensor<i32>
  %980 = stablehlo.reshape %906 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
  %981 = stablehlo.dynamic_update_slice %608, %980, %612, %979, %979 : (tensor<3x16x32xf32>, tensor<1x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x16x32xf32>
  %982 = stablehlo.constant dense<0> : tensor<i32>
  %983 = stablehlo.reshape %930 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %984 = stablehlo.dynamic_update_slice %609, %983, %612, %982, %982 : (tensor<3x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x32x32xf32>
  %985 = stablehlo.constant dense<0> : tensor<i32>
  %986 = stablehlo.reshape %960 : (tensor<32xf32>) -> tensor<1x32xf32>
  %987 = stablehlo.dynamic_update_slice %610, %986, %612, %985 : (tensor<3x32xf32>, tensor<1x32xf32>, tensor<i32>, tensor<i32>) -> tensor<3x32xf32>
  %988 = stablehlo.constant dense<1> : tensor<i32>
  %989 = stablehlo.add %600, %988 : tensor<i32>
  stablehlo.return %989, %957, %963, %966, %969, %972, %975, %978, %981, %984, %987, %614, %618, %637, %643, %645, %649, %663, %686, %697, %729, %735, %754, %759, %771 : tensor<i32>, tensor<32x32xf32>, tensor<3x32x48xf32>, tensor<3x48x32xf32>, tensor<3x48x32xf32>, tensor<3x32xf32>, tensor<3x32x32xf32>, tensor<3x16x32xf32>, tensor<3x16x32xf32>, tensor<3x32x32xf32>, tensor<3x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<2x16xi32>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
}
%993 = stablehlo.reshape %arg38 : (tensor<32xi32>) -> tensor<32x1xi32>
%994 = stablehlo.constant dense<0.0> : tensor<96x32xf32>
%998 = "stablehlo.scatter"(%994, %993, %990#1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
^bb0(%995: tensor<f32>, %996: tensor<f32>):
  %997 = stablehlo.add %995, %996 : tensor<f32>
  stablehlo.return %997 : tensor<f32>
}) : (tensor<96x32xf32>, tensor<32x1xi32>, tensor<32x32xf32>) -> tensor<96x32xf32>
%999 = stablehlo.reshape %arg42 : (tensor<32xi32>) -> tensor<32x1xi32>
%1000 = "stablehlo.gather"(%0, %999) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 32>}> : (tensor<96x32xbf16>, tensor<32x1xi32>) -> tensor<32x32xbf16>
%1001 = stablehlo.constant dense<0> : tensor<i32>
%1002 = stablehlo.broadcast_in_dim %1001, dims = [] : (tensor<i32>) -> tensor<32xi32>
%1003 = stablehlo.compare GE, %arg42, %1002, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%1004 = stablehlo.constant dense<96> : tensor<i32>
%1005 = stablehlo.broadcast_in_dim %1004, dims = [] : (tensor<i32>) -> tensor<32xi32>
%1006 = stablehlo.compare LT, %arg42, %1005, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%1007 = stablehlo.and %1003, %1006 : tensor<32xi1>
%1008 = stablehlo.broadcast_in_dim %1007, dims = [0] : (tensor<32xi1>) -> tensor<32x32xi1>
%1009 = stablehlo.constant dense<0.0> : tensor<bf16>
%1010 = stablehlo.broadcast_in_dim %1009, dims = [] : (tensor<bf16>) -> tensor<32x32xbf16>
%1011 = stablehlo.select %1008, %1000, %1010 : tensor<32x32xi1>, tensor<32x32xbf16>
%1012 = stablehlo.convert %1011 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%1013 = stablehlo.constant dense<0.0> : tensor<4x32x32xf32>
%1014 = stablehlo.constant dense<0.0> : tensor<4x32x32xbf16>
%1015 = stablehlo.constant dense<0.0> : tensor<4x2x16x4x8xbf16>
%1016 = stablehlo.constant dense<0.0> : tensor<4x2x16x2x8xbf16>
%1017 = stablehlo.constant dense<0.0> : tensor<4x2x16x2x8xbf16>
%1018 = stablehlo.constant dense<0.0> : tensor<4x2x16x4x8xbf16>
%1019 = stablehlo.constant dense<0.0> : tensor<4x2x4x16xf32>
%1020 = stablehlo.constant dense<0.0> : tensor<4x32x32xbf16>
%1021 = stablehlo.constant dense<0.0> : tensor<4x32x32xf32>
%1022 = stablehlo.constant dense<0.0> : tensor<4x32x32xbf16>
%1023 = stablehlo.constant dense<0.0> : tensor<4x32x48xbf16>
%1024 = stablehlo.constant dense<0.0> : tensor<4x32x48xbf16>
%1025 = stablehlo.constant dense<0.0> : tensor<4x32x48xbf16>
%1026 = stablehlo.constant dense<0> : tensor<i32>
%1241:28 = stablehlo.while(%1027 = %1026, %1028 = %1012, %1029 = %1013, %1030 = %1014, %1031 = %1015, %1032 = %1016, %1033 = %1017, %1034 = %1018, %1035 = %1019, %1036 = %1020, %1037 = %1021, %1038 = %1022, %1039 = %1023, %1040 = %1024, %1041 = %1025, %1043 = %arg1, %1062 = %1, %1068 = %arg44, %1070 = %84, %1074 = %96, %1088 = %2, %1111 = %3, %1122 = %arg45, %1154 = %4, %1160 = %arg6, %1179 = %5, %1184 = %6, %1195 = %7) : tensor<i32>, tensor<32x32xf32>, tensor<4x32x32xf32>, tensor<4x32x32xbf16>, tensor<4x2x16x4x8xbf16>, tensor<4x2x16x2x8xbf16>, tensor<4x2x16x2x8xbf16>, tensor<4x2x16x4x8xbf16>, tensor<4x2x4x16xf32>, tensor<4x32x32xbf16>, tensor<4x32x32xf32>, tensor<4x32x32xbf16>, tensor<4x32x48xbf16>, tensor<4x32x48xbf16>, tensor<4x32x48xbf16>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<2x16xi32>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
cond {
  %1242 = stablehlo.constant dense<4> : tensor<i32>
  %1243 = stablehlo.compare LT, %1027, %1242, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
  stablehlo.return %1243 : tensor<i1>
} do {
  %1042 = stablehlo.constant dense<0> : tensor<i32>
  %1044 = stablehlo.dynamic_slice %1043, %1027, %1042, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %1045 = stablehlo.reshape %1044 : (tensor<1x32xf32>) -> tensor<32xf32>
  %1046 = stablehlo.multiply %1028, %1028 : tensor<32x32xf32>
  %1047 = stablehlo.constant dense<0.0> : tensor<f32>
  %1048 = stablehlo.reduce(%1046 init: %1047) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1049 = stablehlo.constant dense<0.03125> : tensor<f32>
  %1050 = stablehlo.broadcast_in_dim %1049, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1051 = stablehlo.multiply %1048, %1050 : tensor<32xf32>
  %1052 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %1053 = stablehlo.broadcast_in_dim %1052, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1054 = stablehlo.add %1051, %1053 : tensor<32xf32>
  %1055 = stablehlo.rsqrt %1054 : tensor<32xf32>
  %1056 = stablehlo.broadcast_in_dim %1055, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1057 = stablehlo.multiply %1028, %1056 : tensor<32x32xf32>
  %1058 = stablehlo.broadcast_in_dim %1045, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1059 = stablehlo.multiply %1057, %1058 : tensor<32x32xf32>
  %1060 = stablehlo.convert %1059 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %1061 = stablehlo.constant dense<0> : tensor<i32>
  %1063 = stablehlo.dynamic_slice %1062, %1027, %1061, %1061, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %1064 = stablehlo.reshape %1063 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %1065 = stablehlo.dot_general %1060, %1064, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xbf16>
  %1066 = stablehlo.reshape %1065 : (tensor<32x32xbf16>) -> tensor<32x4x8xbf16>
  %1067 = stablehlo.convert %1066 : (tensor<32x4x8xbf16>) -> tensor<32x4x8xf32>
  %1069 = stablehlo.reshape %1068 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1071 = "stablehlo.gather"(%1070, %1069) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1072 = stablehlo.broadcast_in_dim %1071, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %1073 = stablehlo.reshape %1068 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1075 = "stablehlo.gather"(%1074, %1073) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1076 = stablehlo.broadcast_in_dim %1075, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %1077 = stablehlo.slice %1067 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %1078 = stablehlo.slice %1067 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %1079 = stablehlo.multiply %1077, %1072 : tensor<32x4x4xf32>
  %1080 = stablehlo.multiply %1078, %1076 : tensor<32x4x4xf32>
  %1081 = stablehlo.subtract %1079, %1080 : tensor<32x4x4xf32>
  %1082 = stablehlo.multiply %1078, %1072 : tensor<32x4x4xf32>
  %1083 = stablehlo.multiply %1077, %1076 : tensor<32x4x4xf32>
  %1084 = stablehlo.add %1082, %1083 : tensor<32x4x4xf32>
  %1085 = stablehlo.concatenate %1081, %1084, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
  %1086 = stablehlo.convert %1085 : (tensor<32x4x8xf32>) -> tensor<32x4x8xbf16>
  %1087 = stablehlo.constant dense<0> : tensor<i32>
  %1089 = stablehlo.dynamic_slice %1088, %1027, %1087, %1087, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %1090 = stablehlo.reshape %1089 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %1091 = stablehlo.dot_general %1060, %1090, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<16x32xbf16>) -> tensor<32x16xbf16>
  %1092 = stablehlo.reshape %1091 : (tensor<32x16xbf16>) -> tensor<32x2x8xbf16>
  %1093 = stablehlo.convert %1092 : (tensor<32x2x8xbf16>) -> tensor<32x2x8xf32>
  %1094 = stablehlo.reshape %1068 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1095 = "stablehlo.gather"(%1070, %1094) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1096 = stablehlo.broadcast_in_dim %1095, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %1097 = stablehlo.reshape %1068 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1098 = "stablehlo.gather"(%1074, %1097) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1099 = stablehlo.broadcast_in_dim %1098, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %1100 = stablehlo.slice %1093 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %1101 = stablehlo.slice %1093 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %1102 = stablehlo.multiply %1100, %1096 : tensor<32x2x4xf32>
  %1103 = stablehlo.multiply %1101, %1099 : tensor<32x2x4xf32>
  %1104 = stablehlo.subtract %1102, %1103 : tensor<32x2x4xf32>
  %1105 = stablehlo.multiply %1101, %1096 : tensor<32x2x4xf32>
  %1106 = stablehlo.multiply %1100, %1099 : tensor<32x2x4xf32>
  %1107 = stablehlo.add %1105, %1106 : tensor<32x2x4xf32>
  %1108 = stablehlo.concatenate %1104, %1107, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
  %1109 = stablehlo.convert %1108 : (tensor<32x2x8xf32>) -> tensor<32x2x8xbf16>
  %1110 = stablehlo.constant dense<0> : tensor<i32>
  %1112 = stablehlo.dynamic_slice %1111, %1027, %1110, %1110, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %1113 = stablehlo.reshape %1112 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %1114 = stablehlo.dot_general %1060, %1113, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<16x32xbf16>) -> tensor<32x16xbf16>
  %1115 = stablehlo.reshape %1114 : (tensor<32x16xbf16>) -> tensor<32x2x8xbf16>
  %1116 = stablehlo.reshape %1086 : (tensor<32x4x8xbf16>) -> tensor<2x16x4x8xbf16>
  %1117 = stablehlo.reshape %1109 : (tensor<32x2x8xbf16>) -> tensor<2x16x2x8xbf16>
  %1118 = stablehlo.reshape %1115 : (tensor<32x2x8xbf16>) -> tensor<2x16x2x8xbf16>
  %1119 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
  %1120 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
  %1121 = stablehlo.compare LE, %1119, %1120, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %1123 = stablehlo.broadcast_in_dim %1122, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
  %1124 = stablehlo.compare GE, %1119, %1123, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %1125 = stablehlo.and %1121, %1124 : tensor<2x16x16xi1>
  %1126 = stablehlo.reshape %1116 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %1127 = stablehlo.dot_general %1126, %1117, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
  %1128 = stablehlo.broadcast_in_dim %1125, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
  %1129 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %1130 = stablehlo.broadcast_in_dim %1129, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %1131 = stablehlo.multiply %1127, %1130 : tensor<2x2x16x2x16xf32>
  %1132 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
  %1133 = stablehlo.broadcast_in_dim %1132, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %1134 = stablehlo.select %1128, %1131, %1133 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
  %1135 = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %1136 = stablehlo.reduce(%1134 init: %1135) applies stablehlo.maximum across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %1137 = stablehlo.broadcast_in_dim %1136, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %1138 = stablehlo.subtract %1134, %1137 : tensor<2x2x16x2x16xf32>
  %1139 = stablehlo.exponential %1138 : tensor<2x2x16x2x16xf32>
  %1140 = stablehlo.constant dense<0.0> : tensor<f32>
  %1141 = stablehlo.reduce(%1139 init: %1140) applies stablehlo.add across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %1142 = stablehlo.broadcast_in_dim %1141, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %1143 = stablehlo.divide %1139, %1142 : tensor<2x2x16x2x16xf32>
  %1144 = stablehlo.convert %1143 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
  %1145 = stablehlo.dot_general %1144, %1118, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x8xbf16>
  %1146 = stablehlo.transpose %1145, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %1147 = stablehlo.reshape %1146 : (tensor<2x16x2x2x8xbf16>) -> tensor<2x16x4x8xbf16>
  %1148 = stablehlo.log %1141 : tensor<2x2x16x2xf32>
  %1149 = stablehlo.add %1136, %1148 : tensor<2x2x16x2xf32>
  %1150 = stablehlo.transpose %1149, dims = [0, 1, 3, 2] : (tensor<2x2x16x2xf32>) -> tensor<2x2x2x16xf32>
  %1151 = stablehlo.reshape %1150 : (tensor<2x2x2x16xf32>) -> tensor<2x4x16xf32>
  %1152 = stablehlo.reshape %1147 : (tensor<2x16x4x8xbf16>) -> tensor<32x32xbf16>
  %1153 = stablehlo.constant dense<0> : tensor<i32>
  %1155 = stablehlo.dynamic_slice %1154, %1027, %1153, %1153, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %1156 = stablehlo.reshape %1155 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %1157 = stablehlo.dot_general %1152, %1156, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1158 = stablehlo.add %1157, %1028 : tensor<32x32xf32>
  %1159 = stablehlo.constant dense<0> : tensor<i32>
  %1161 = stablehlo.dynamic_slice %1160, %1027, %1159, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %1162 = stablehlo.reshape %1161 : (tensor<1x32xf32>) -> tensor<32xf32>
  %1163 = stablehlo.multiply %1158, %1158 : tensor<32x32xf32>
  %1164 = stablehlo.constant dense<0.0> : tensor<f32>
  %1165 = stablehlo.reduce(%1163 init: %1164) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1166 = stablehlo.constant dense<0.03125> : tensor<f32>
  %1167 = stablehlo.broadcast_in_dim %1166, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1168 = stablehlo.multiply %1165, %1167 : tensor<32xf32>
  %1169 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %1170 = stablehlo.broadcast_in_dim %1169, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1171 = stablehlo.add %1168, %1170 : tensor<32xf32>
  %1172 = stablehlo.rsqrt %1171 : tensor<32xf32>
  %1173 = stablehlo.broadcast_in_dim %1172, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1174 = stablehlo.multiply %1158, %1173 : tensor<32x32xf32>
  %1175 = stablehlo.broadcast_in_dim %1162, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1176 = stablehlo.multiply %1174, %1175 : tensor<32x32xf32>
  %1177 = stablehlo.convert %1176 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %1178 = stablehlo.constant dense<0> : tensor<i32>
  %1180 = stablehlo.dynamic_slice %1179, %1027, %1178, %1178, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %1181 = stablehlo.reshape %1180 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %1182 = stablehlo.dot_general %1177, %1181, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<48x32xbf16>) -> tensor<32x48xbf16>
  %1183 = stablehlo.constant dense<0> : tensor<i32>
  %1185 = stablehlo.dynamic_slice %1184, %1027, %1183, %1183, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %1186 = stablehlo.reshape %1185 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %1187 = stablehlo.dot_general %1177, %1186, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<48x32xbf16>) -> tensor<32x48xbf16>
  %1188 = stablehlo.convert %1182 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %1189 = stablehlo.convert %1187 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %1190 = stablehlo.logistic %1188 : tensor<32x48xf32>
  %1191 = stablehlo.multiply %1188, %1190 : tensor<32x48xf32>
  %1192 = stablehlo.multiply %1191, %1189 : tensor<32x48xf32>
  %1193 = stablehlo.convert %1192 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
  %1194 = stablehlo.constant dense<0> : tensor<i32>
  %1196 = stablehlo.dynamic_slice %1195, %1027, %1194, %1194, sizes = [1, 32, 48] : (tensor<4x32x48xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xbf16>
  %1197 = stablehlo.reshape %1196 : (tensor<1x32x48xbf16>) -> tensor<32x48xbf16>
  %1198 = stablehlo.dot_general %1193, %1197, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x48xbf16>) -> tensor<32x32xf32>
  %1199 = stablehlo.add %1198, %1158 : tensor<32x32xf32>
  %1200 = stablehlo.constant dense<0> : tensor<i32>
  %1201 = stablehlo.reshape %1028 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %1202 = stablehlo.dynamic_update_slice %1029, %1201, %1027, %1200, %1200 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xf32>
  %1203 = stablehlo.constant dense<0> : tensor<i32>
  %1204 = stablehlo.reshape %1060 : (tensor<32x32xbf16>) -> tensor<1x32x32xbf16>
  %1205 = stablehlo.dynamic_update_slice %1030, %1204, %1027, %1203, %1203 : (tensor<4x32x32xbf16>, tensor<1x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xbf16>
  %1206 = stablehlo.constant dense<0> : tensor<i32>
  %1207 = stablehlo.reshape %1116 : (tensor<2x16x4x8xbf16>) -> tensor<1x2x16x4x8xbf16>
  %1208 = stablehlo.dynamic_update_slice %1031, %1207, %1027, %1206, %1206, %1206, %1206 : (tensor<4x2x16x4x8xbf16>, tensor<1x2x16x4x8xbf16>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x2x16x4x8xbf16>
  %1209 = stablehlo.constant dense<0> : tensor<i32>
  %1210 = stablehlo.reshape %1117 : (tensor<2x16x2x8xbf16>) -> tensor<1x2x16x2x8xbf16>
  %1211 = stablehlo.dynamic_update_slice %1032, %1210, %1027, %1209, %1209, %1209, %1209 : (tensor<4x2x16x2x8xbf16>, tensor<1x2x16x2x8xbf16>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x2x16x2x8xbf16>
  %1212 = stablehlo.constant dense<0> : tensor<i32>
  %1213 = stablehlo.reshape %1118 : (tensor<2x16x2x8xbf16>) -> tensor<1x2x16x2x8xbf16>
  %1214 = stablehlo.dynamic_update_slice %1033, %1213, %1027, %1212, %1212, %1212, %1212 : (tensor<4x2x16x2x8xbf16>, tensor<1x2x16x2x8xbf16>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x2x16x2x8xbf16>
  %1215 = stablehlo.constant dense<0> : tensor<i32>
  %1216 = stablehlo.reshape %1147 : (tensor<2x16x4x8xbf16>) -> tensor<1x2x16x4x8xbf16>
  %1217 = stablehlo.dynamic_update_slice %1034, %1216, %1027, %1215, %1215, %1215, %1215 : (tensor<4x2x16x4x8xbf16>, tensor<1x2x16x4x8xbf16>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x2x16x4x8xbf16>
  %1218 = stablehlo.constant dense<0> : tensor<i32>
  %1219 = stablehlo.reshape %1151 : (tensor<2x4x16xf32>) -> tensor<1x2x4x16xf32>
  %1220 = stablehlo.dynamic_update_slice %1035, %1219, %1027, %1218, %1218, %1218 : (tensor<4x2x4x16xf32>, tensor<1x2x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x2x4x16xf32>
  %1221 = stablehlo.constant dense<0> : tensor<i32>
  %1222 = stablehlo.reshape %1152 : (tensor<32x32xbf16>) -> tensor<1x32x32xbf16>
  %1223 = stablehlo.dynamic_update_slice %1036, %1222, %1027, %1221, %1221 : (tensor<4x32x32xbf16>, tensor<1x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xbf16>
  %1224 = stablehlo.constant dense<0> : tensor<i32>
  %1225 = stablehlo.reshape %1158 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %1226 = stablehlo.dynamic_update_slice %1037, %1225, %1027, %1224, %1224 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xf32>
  %1227 = stablehlo.constant dense<0> : tensor<i32>
  %1228 = stablehlo.reshape %1177 : (tensor<32x32xbf16>) -> tensor<1x32x32xbf16>
  %1229 = stablehlo.dynamic_update_slice %1038, %1228, %1027, %1227, %1227 : (tensor<4x32x32xbf16>, tensor<1x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xbf16>
  %1230 = stablehlo.constant dense<0> : tensor<i32>
  %1231 = stablehlo.reshape %1182 : (tensor<32x48xbf16>) -> tensor<1x32x48xbf16>
  %1232 = stablehlo.dynamic_update_slice %1039, %1231, %1027, %1230, %1230 : (tensor<4x32x48xbf16>, tensor<1x32x48xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x48xbf16>
  %1233 = stablehlo.constant dense<0> : tensor<i32>
  %1234 = stablehlo.reshape %1187 : (tensor<32x48xbf16>) -> tensor<1x32x48xbf16>
  %1235 = stablehlo.dynamic_update_slice %1040, %1234, %1027, %1233, %1233 : (tensor<4x32x48xbf16>, tensor<1x32x48xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x48xbf16>
  %1236 = stablehlo.constant dense<0> : tensor<i32>
  %1237 = stablehlo.reshape %1193 : (tensor<32x48xbf16>) -> tensor<1x32x48xbf16>
  %1238 = stablehlo.dynamic_update_slice %1041, %1237, %1027, %1236, %1236 : (tensor<4x32x48xbf16>, tensor<1x32x48xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x48xbf16>
  %1239 = stablehlo.constant dense<1> : tensor<i32>
  %1240 = stablehlo.add %1027, %1239 : tensor<i32>
  stablehlo.return %1240, %1199, %1202, %1205, %1208, %1211, %1214, %1217, %1220, %1223, %1226, %1229, %1232, %1235, %1238, %1043, %1062, %1068, %1070, %1074, %1088, %1111, %1122, %1154, %1160, %1179, %1184, %1195 : tensor<i32>, tensor<32x32xf32>, tensor<4x32x32xf32>, tensor<4x32x32xbf16>, tensor<4x2x16x4x8xbf16>, tensor<4x2x16x2x8xbf16>, tensor<4x2x16x2x8xbf16>, tensor<4x2x16x4x8xbf16>, tensor<4x2x4x16xf32>, tensor<4x32x32xbf16>, tensor<4x32x32xf32>, tensor<4x32x32xbf16>, tensor<4x32x48xbf16>, tensor<4x32x48xbf16>, tensor<4x32x48xbf16>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<2x16xi32>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
}
%1244 = stablehlo.multiply %1241#1, %1241#1 : tensor<32x32xf32>
%1245 = stablehlo.constant dense<0.0> : tensor<f32>
%1246 = stablehlo.reduce(%1244 init: %1245) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1247 = stablehlo.constant dense<0.03125> : tensor<f32>
%1248 = stablehlo.broadcast_in_dim %1247, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1249 = stablehlo.multiply %1246, %1248 : tensor<32xf32>
%1250 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%1251 = stablehlo.broadcast_in_dim %1250, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1252 = stablehlo.add %1249, %1251 : tensor<32xf32>
%1253 = stablehlo.rsqrt %1252 : tensor<32xf32>
%1254 = stablehlo.broadcast_in_dim %1253, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1255 = stablehlo.multiply %1241#1, %1254 : tensor<32x32xf32>
%1256 = stablehlo.broadcast_in_dim %arg10, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%1257 = stablehlo.multiply %1255, %1256 : tensor<32x32xf32>
%1258 = stablehlo.convert %1257 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%1259 = stablehlo.dot_general %1258, %8, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<96x32xbf16>) -> tensor<32x96xf32>
%1260 = stablehlo.constant dense<0xFF800000> : tensor<f32>
%1261 = stablehlo.reduce(%1259 init: %1260) applies stablehlo.maximum across dimensions = [1] : (tensor<32x96xf32>, tensor<f32>) -> tensor<32xf32>
%1262 = stablehlo.broadcast_in_dim %1261, dims = [0] : (tensor<32xf32>) -> tensor<32x96xf32>
%1263 = stablehlo.subtract %1259, %1262 : tensor<32x96xf32>
%1264 = stablehlo.exponential %1263 : tensor<32x96xf32>
%1265 = stablehlo.constant dense<0.0> : tensor<f32>
%1266 = stablehlo.reduce(%1264 init: %1265) applies stablehlo.add across dimensions = [1] : (tensor<32x96xf32>, tensor<f32>) -> tensor<32xf32>
%1267 = stablehlo.iota dim = 1 : tensor<32x96xi32>
%1268 = stablehlo.broadcast_in_dim %arg43, dims = [0] : (tensor<32xi32>) -> tensor<32x96xi32>
%1269 = stablehlo.compare EQ, %1267, %1268, SIGNED : (tensor<32x96xi32>, tensor<32x96xi32>) -> tensor<32x96xi1>
%1270 = stablehlo.constant dense<0.0> : tensor<f32>
%1271 = stablehlo.broadcast_in_dim %1270, dims = [] : (tensor<f32>) -> tensor<32x96xf32>
%1272 = stablehlo.select %1269, %1263, %1271 : tensor<32x96xi1>, tensor<32x96xf32>
%1273 = stablehlo.constant dense<0.0> : tensor<f32>
%1274 = stablehlo.reduce(%1272 init: %1273) applies stablehlo.add across dimensions = [1] : (tensor<32x96xf32>, tensor<f32>) -> tensor<32xf32>
%1275 = stablehlo.constant dense<0> : tensor<i32>
%1276 = stablehlo.broadcast_in_dim %1275, dims = [] : (tensor<i32>) -> tensor<32xi32>
%1277 = stablehlo.compare GE, %arg43, %1276, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%1278 = stablehlo.log %1266 : tensor<32xf32>
%1279 = stablehlo.subtract %1278, %1274 : tensor<32xf32>
%1280 = stablehlo.constant dense<0.0> : tensor<f32>
%1281 = stablehlo.broadcast_in_dim %1280, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1282 = stablehlo.select %1277, %1279, %1281 : tensor<32xi1>, tensor<32xf32>
%1283 = stablehlo.constant dense<0.0> : tensor<f32>
%1284 = stablehlo.reduce(%1282 init: %1283) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
%1285 = stablehlo.constant dense<0.015625> : tensor<f32>
%1286 = stablehlo.multiply %1284, %1285 : tensor<f32>
%1287 = stablehlo.constant dense<0.015625> : tensor<f32>
%1288 = stablehlo.constant dense<0.0> : tensor<f32>
%1289 = stablehlo.broadcast_in_dim %1287, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1290 = stablehlo.broadcast_in_dim %1288, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1291 = stablehlo.select %1277, %1289, %1290 : tensor<32xi1>, tensor<32xf32>
%1292 = stablehlo.broadcast_in_dim %1266, dims = [0] : (tensor<32xf32>) -> tensor<32x96xf32>
%1293 = stablehlo.divide %1264, %1292 : tensor<32x96xf32>
%1294 = stablehlo.constant dense<1.0> : tensor<f32>
%1295 = stablehlo.constant dense<0.0> : tensor<f32>
%1296 = stablehlo.broadcast_in_dim %1294, dims = [] : (tensor<f32>) -> tensor<32x96xf32>
%1297 = stablehlo.broadcast_in_dim %1295, dims = [] : (tensor<f32>) -> tensor<32x96xf32>
%1298 = stablehlo.select %1269, %1296, %1297 : tensor<32x96xi1>, tensor<32x96xf32>
%1299 = stablehlo.subtract %1293, %1298 : tensor<32x96xf32>
%1300 = stablehlo.broadcast_in_dim %1291, dims = [0] : (tensor<32xf32>) -> tensor<32x96xf32>
%1301 = stablehlo.multiply %1299, %1300 : tensor<32x96xf32>
%1302 = stablehlo.convert %1301 : (tensor<32x96xf32>) -> tensor<32x96xbf16>
%1303 = stablehlo.dot_general %1302, %8, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x96xbf16>, tensor<96x32xbf16>) -> tensor<32x32xbf16>
%1304 = stablehlo.dot_general %1302, %1258, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x96xbf16>, tensor<32x32xbf16>) -> tensor<96x32xf32>
%1305 = stablehlo.multiply %1241#1, %1241#1 : tensor<32x32xf32>
%1306 = stablehlo.constant dense<0.0> : tensor<f32>
%1307 = stablehlo.reduce(%1305 init: %1306) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1308 = stablehlo.constant dense<0.03125> : tensor<f32>
%1309 = stablehlo.broadcast_in_dim %1308, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1310 = stablehlo.multiply %1307, %1309 : tensor<32xf32>
%1311 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%1312 = stablehlo.broadcast_in_dim %1311, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1313 = stablehlo.add %1310, %1312 : tensor<32xf32>
%1314 = stablehlo.rsqrt %1313 : tensor<32xf32>
%1315 = stablehlo.broadcast_in_dim %1314, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1316 = stablehlo.multiply %1241#1, %1315 : tensor<32x32xf32>
%1317 = stablehlo.convert %1303 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%1318 = stablehlo.broadcast_in_dim %arg10, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%1319 = stablehlo.multiply %1317, %1318 : tensor<32x32xf32>
%1320 = stablehlo.multiply %1316, %1319 : tensor<32x32xf32>
%1321 = stablehlo.constant dense<0.0> : tensor<f32>
%1322 = stablehlo.reduce(%1320 init: %1321) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1323 = stablehlo.constant dense<0.03125> : tensor<f32>
%1324 = stablehlo.broadcast_in_dim %1323, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1325 = stablehlo.multiply %1322, %1324 : tensor<32xf32>
%1326 = stablehlo.broadcast_in_dim %1325, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1327 = stablehlo.multiply %1316, %1326 : tensor<32x32xf32>
%1328 = stablehlo.subtract %1319, %1327 : tensor<32x32xf32>
%1329 = stablehlo.broadcast_in_dim %1314, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1330 = stablehlo.multiply %1328, %1329 : tensor<32x32xf32>
%1331 = stablehlo.multiply %1316, %1317 : tensor<32x32xf32>
%1332 = stablehlo.constant dense<0.0> : tensor<f32>
%1333 = stablehlo.reduce(%1331 init: %1332) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1334 = stablehlo.convert %1330 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%1335 = stablehlo.dot_general %1334, %360, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x48xbf16>) -> tensor<32x48xbf16>
%1336 = stablehlo.slice %1241#14 [3:4, 0:32, 0:48] : (tensor<4x32x48xbf16>) -> tensor<1x32x48xbf16>
%1337 = stablehlo.reshape %1336 : (tensor<1x32x48xbf16>) -> tensor<32x48xbf16>
%1338 = stablehlo.dot_general %1334, %1337, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x48xbf16>) -> tensor<32x48xf32>
%1339 = stablehlo.slice %1241#12 [3:4, 0:32, 0:48] : (tensor<4x32x48xbf16>) -> tensor<1x32x48xbf16>
%1340 = stablehlo.reshape %1339 : (tensor<1x32x48xbf16>) -> tensor<32x48xbf16>
%1341 = stablehlo.slice %1241#13 [3:4, 0:32, 0:48] : (tensor<4x32x48xbf16>) -> tensor<1x32x48xbf16>
%1342 = stablehlo.reshape %1341 : (tensor<1x32x48xbf16>) -> tensor<32x48xbf16>
%1343 = stablehlo.convert %1340 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
%1344 = stablehlo.convert %1342 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
%1345 = stablehlo.convert %1335 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
%1346 = stablehlo.logistic %1343 : tensor<32x48xf32>
%1347 = stablehlo.multiply %1343, %1346 : tensor<32x48xf32>
%1348 = stablehlo.add %1346, %1347 : tensor<32x48xf32>
%1349 = stablehlo.multiply %1347, %1346 : tensor<32x48xf32>
%1350 = stablehlo.subtract %1348, %1349 : tensor<32x48xf32>
%1351 = stablehlo.multiply %1345, %1344 : tensor<32x48xf32>
%1352 = stablehlo.multiply %1351, %1350 : tensor<32x48xf32>
%1353 = stablehlo.multiply %1345, %1347 : tensor<32x48xf32>
%1354 = stablehlo.convert %1352 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
%1355 = stablehlo.convert %1353 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
%1356 = stablehlo.dot_general %1355, %383, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<48x32xbf16>) -> tensor<32x32xbf16>
%1357 = stablehlo.slice %1241#11 [3:4, 0:32, 0:32] : (tensor<4x32x32xbf16>) -> tensor<1x32x32xbf16>
%1358 = stablehlo.reshape %1357 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
%1359 = stablehlo.dot_general %1355, %1358, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x32xbf16>) -> tensor<48x32xf32>
%1360 = stablehlo.dot_general %1354, %389, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<48x32xbf16>) -> tensor<32x32xf32>
%1361 = stablehlo.convert %1356 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%1362 = stablehlo.add %1360, %1361 : tensor<32x32xf32>
%1363 = stablehlo.convert %1362 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%1364 = stablehlo.dot_general %1354, %1358, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x32xbf16>) -> tensor<48x32xf32>
%1365 = stablehlo.slice %1241#10 [3:4, 0:32, 0:32] : (tensor<4x32x32xf32>) -> tensor<1x32x32xf32>
%1366 = stablehlo.reshape %1365 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
%1367 = stablehlo.multiply %1366, %1366 : tensor<32x32xf32>
%1368 = stablehlo.constant dense<0.0> : tensor<f32>
%1369 = stablehlo.reduce(%1367 init: %1368) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1370 = stablehlo.constant dense<0.03125> : tensor<f32>
%1371 = stablehlo.broadcast_in_dim %1370, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1372 = stablehlo.multiply %1369, %1371 : tensor<32xf32>
%1373 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%1374 = stablehlo.broadcast_in_dim %1373, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1375 = stablehlo.add %1372, %1374 : tensor<32xf32>
%1376 = stablehlo.rsqrt %1375 : tensor<32xf32>
%1377 = stablehlo.broadcast_in_dim %1376, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1378 = stablehlo.multiply %1366, %1377 : tensor<32x32xf32>
%1379 = stablehlo.convert %1363 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%1380 = stablehlo.broadcast_in_dim %398, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%1381 = stablehlo.multiply %1379, %1380 : tensor<32x32xf32>
%1382 = stablehlo.multiply %1378, %1381 : tensor<32x32xf32>
%1383 = stablehlo.constant dense<0.0> : tensor<f32>
%1384 = stablehlo.reduce(%1382 init: %1383) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1385 = stablehlo.constant dense<0.03125> : tensor<f32>
%1386 = stablehlo.broadcast_in_dim %1385, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1387 = stablehlo.multiply %1384, %1386 : tensor<32xf32>
%1388 = stablehlo.broadcast_in_dim %1387, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1389 = stablehlo.multiply %1378, %1388 : tensor<32x32xf32>
%1390 = stablehlo.subtract %1381, %1389 : tensor<32x32xf32>
%1391 = stablehlo.broadcast_in_dim %1376, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1392 = stablehlo.multiply %1390, %1391 : tensor<32x32xf32>
%1393 = stablehlo.add %1392, %1330 : tensor<32x32xf32>
%1394 = stablehlo.multiply %1378, %1379 : tensor<32x32xf32>
%1395 = stablehlo.constant dense<0.0> : tensor<f32>
%1396 = stablehlo.reduce(%1394 init: %1395) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1397 = stablehlo.convert %1393 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%1398 = stablehlo.dot_general %1397, %431, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xbf16>
%1399 = stablehlo.slice %1241#9 [3:4, 0:32, 0:32] : (tensor<4x32x32xbf16>) -> tensor<1x32x32xbf16>
%1400 = stablehlo.reshape %1399 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
%1401 = stablehlo.dot_general %1397, %1400, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
%1402 = stablehlo.reshape %1398 : (tensor<32x32xbf16>) -> tensor<2x16x4x8xbf16>
%1403 = stablehlo.slice %1241#4 [3:4, 0:2, 0:16, 0:4, 0:8] : (tensor<4x2x16x4x8xbf16>) -> tensor<1x2x16x4x8xbf16>
%1404 = stablehlo.reshape %1403 : (tensor<1x2x16x4x8xbf16>) -> tensor<2x16x4x8xbf16>
%1405 = stablehlo.slice %1241#5 [3:4, 0:2, 0:16, 0:2, 0:8] : (tensor<4x2x16x2x8xbf16>) -> tensor<1x2x16x2x8xbf16>
%1406 = stablehlo.reshape %1405 : (tensor<1x2x16x2x8xbf16>) -> tensor<2x16x2x8xbf16>
%1407 = stablehlo.slice %1241#6 [3:4, 0:2, 0:16, 0:2, 0:8] : (tensor<4x2x16x2x8xbf16>) -> tensor<1x2x16x2x8xbf16>
%1408 = stablehlo.reshape %1407 : (tensor<1x2x16x2x8xbf16>) -> tensor<2x16x2x8xbf16>
%1409 = stablehlo.slice %1241#7 [3:4, 0:2, 0:16, 0:4, 0:8] : (tensor<4x2x16x4x8xbf16>) -> tensor<1x2x16x4x8xbf16>
%1410 = stablehlo.reshape %1409 : (tensor<1x2x16x4x8xbf16>) -> tensor<2x16x4x8xbf16>
%1411 = stablehlo.slice %1241#8 [3:4, 0:2, 0:4, 0:16] : (tensor<4x2x4x16xf32>) -> tensor<1x2x4x16xf32>
%1412 = stablehlo.reshape %1411 : (tensor<1x2x4x16xf32>) -> tensor<2x4x16xf32>
%1413 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
%1414 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
%1415 = stablehlo.compare LE, %1413, %1414, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
%1416 = stablehlo.broadcast_in_dim %arg45, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
%1417 = stablehlo.compare GE, %1413, %1416, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
%1418 = stablehlo.and %1415, %1417 : tensor<2x16x16xi1>
%1419 = stablehlo.reshape %1404 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%1420 = stablehlo.dot_general %1419, %1406, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
%1421 = stablehlo.broadcast_in_dim %1418, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
%1422 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
%1423 = stablehlo.broadcast_in_dim %1422, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
%1424 = stablehlo.multiply %1420, %1423 : tensor<2x2x16x2x16xf32>
%1425 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
%1426 = stablehlo.broadcast_in_dim %1425, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
%1427 = stablehlo.select %1421, %1424, %1426 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
%1428 = stablehlo.reshape %1412 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
%1429 = stablehlo.transpose %1428, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
%1430 = stablehlo.broadcast_in_dim %1429, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
%1431 = stablehlo.subtract %1427, %1430 : tensor<2x2x16x2x16xf32>
%1432 = stablehlo.exponential %1431 : tensor<2x2x16x2x16xf32>
%1433 = stablehlo.reshape %1402 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%1434 = stablehlo.dot_general %1433, %1408, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
%1435 = stablehlo.convert %1402 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x4x8xf32>
%1436 = stablehlo.convert %1410 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x4x8xf32>
%1437 = stablehlo.multiply %1435, %1436 : tensor<2x16x4x8xf32>
%1438 = stablehlo.constant dense<0.0> : tensor<f32>
%1439 = stablehlo.reduce(%1437 init: %1438) applies stablehlo.add across dimensions = [3] : (tensor<2x16x4x8xf32>, tensor<f32>) -> tensor<2x16x4xf32>
%1440 = stablehlo.transpose %1439, dims = [0, 2, 1] : (tensor<2x16x4xf32>) -> tensor<2x4x16xf32>
%1441 = stablehlo.reshape %1440 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
%1442 = stablehlo.transpose %1441, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
%1443 = stablehlo.broadcast_in_dim %1442, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
%1444 = stablehlo.subtract %1434, %1443 : tensor<2x2x16x2x16xf32>
%1445 = stablehlo.multiply %1432, %1444 : tensor<2x2x16x2x16xf32>
%1446 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
%1447 = stablehlo.broadcast_in_dim %1446, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
%1448 = stablehlo.multiply %1445, %1447 : tensor<2x2x16x2x16xf32>
%1449 = stablehlo.convert %1448 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
%1450 = stablehlo.dot_general %1449, %1406, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x8xbf16>
%1451 = stablehlo.transpose %1450, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%1452 = stablehlo.reshape %1451 : (tensor<2x16x2x2x8xbf16>) -> tensor<2x16x4x8xbf16>
%1453 = stablehlo.reshape %1404 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%1454 = stablehlo.dot_general %1449, %1453, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x2x8xbf16>) -> tensor<2x2x16x8xbf16>
%1455 = stablehlo.transpose %1454, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xbf16>) -> tensor<2x16x2x8xbf16>
%1456 = stablehlo.convert %1432 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
%1457 = stablehlo.reshape %1402 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%1458 = stablehlo.dot_general %1456, %1457, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x2x8xbf16>) -> tensor<2x2x16x8xbf16>
%1459 = stablehlo.transpose %1458, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xbf16>) -> tensor<2x16x2x8xbf16>
%1460 = stablehlo.reshape %1459 : (tensor<2x16x2x8xbf16>) -> tensor<32x2x8xbf16>
%1461 = stablehlo.reshape %1455 : (tensor<2x16x2x8xbf16>) -> tensor<32x2x8xbf16>
%1462 = stablehlo.reshape %1452 : (tensor<2x16x4x8xbf16>) -> tensor<32x4x8xbf16>
%1463 = stablehlo.reshape %1460 : (tensor<32x2x8xbf16>) -> tensor<32x16xbf16>
%1464 = stablehlo.dot_general %1463, %499, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<16x32xbf16>) -> tensor<32x32xbf16>
%1465 = stablehlo.slice %1241#3 [3:4, 0:32, 0:32] : (tensor<4x32x32xbf16>) -> tensor<1x32x32xbf16>
%1466 = stablehlo.reshape %1465 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
%1467 = stablehlo.dot_general %1463, %1466, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<32x32xbf16>) -> tensor<16x32xf32>
%1468 = stablehlo.convert %1461 : (tensor<32x2x8xbf16>) -> tensor<32x2x8xf32>
%1469 = stablehlo.reshape %arg44 : (tensor<32xi32>) -> tensor<32x1xi32>
%1470 = "stablehlo.gather"(%84, %1469) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
%1471 = stablehlo.broadcast_in_dim %1470, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
%1472 = stablehlo.reshape %arg44 : (tensor<32xi32>) -> tensor<32x1xi32>
%1473 = "stablehlo.gather"(%96, %1472) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
%1474 = stablehlo.broadcast_in_dim %1473, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
%1475 = stablehlo.negate %1474 : tensor<32x2x4xf32>
%1476 = stablehlo.slice %1468 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
%1477 = stablehlo.slice %1468 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
%1478 = stablehlo.multiply %1476, %1471 : tensor<32x2x4xf32>
%1479 = stablehlo.multiply %1477, %1475 : tensor<32x2x4xf32>
%1480 = stablehlo.subtract %1478, %1479 : tensor<32x2x4xf32>
%1481 = stablehlo.multiply %1477, %1471 : tensor<32x2x4xf32>
%1482 = stablehlo.multiply %1476, %1475 : tensor<32x2x4xf32>
%1483 = stablehlo.add %1481, %1482 : tensor<32x2x4xf32>
%1484 = stablehlo.concatenate %1480, %1483, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
%1485 = stablehlo.convert %1484 : (tensor<32x2x8xf32>) -> tensor<32x2x8xbf16>
%1486 = stablehlo.reshape %1485 : (tensor<32x2x8xbf16>) -> tensor<32x16xbf16>
%1487 = stablehlo.dot_general %1486, %524, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<16x32xbf16>) -> tensor<32x32xf32>
%1488 = stablehlo.convert %1464 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%1489 = stablehlo.add %1487, %1488 : tensor<32x32xf32>
%1490 = stablehlo.convert %1489 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%1491 = stablehlo.dot_general %1486, %1466, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<32x32xbf16>) -> tensor<16x32xf32>
%1492 = stablehlo.convert %1462 : (tensor<32x4x8xbf16>) -> tensor<32x4x8xf32>
%1493 = stablehlo.reshape %arg44 : (tensor<32xi32>) -> tensor<32x1xi32>
%1494 = "stablehlo.gather"(%84, %1493) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
%1495 = stablehlo.broadcast_in_dim %1494, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
%1496 = stablehlo.reshape %arg44 : (tensor<32xi32>) -> tensor<32x1xi32>
%1497 = "stablehlo.gather"(%96, %1496) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
%1498 = stablehlo.broadcast_in_dim %1497, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
%1499 = stablehlo.negate %1498 : tensor<32x4x4xf32>
%1500 = stablehlo.slice %1492 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
%1501 = stablehlo.slice %1492 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
%1502 = stablehlo.multiply %1500, %1495 : tensor<32x4x4xf32>
%1503 = stablehlo.multiply %1501, %1499 : tensor<32x4x4xf32>
%1504 = stablehlo.subtract %1502, %1503 : tensor<32x4x4xf32>
%1505 = stablehlo.multiply %1501, %1495 : tensor<32x4x4xf32>
%1506 = stablehlo.multiply %1500, %1499 : tensor<32x4x4xf32>
%1507 = stablehlo.add %1505, %1506 : tensor<32x4x4xf32>
%1508 = stablehlo.concatenate %1504, %1507, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
%1509 = stablehlo.convert %1508 : (tensor<32x4x8xf32>) -> tensor<32x4x8xbf16>
%1510 = stablehlo.reshape %1509 : (tensor<32x4x8xbf16>) -> tensor<32x32xbf16>
%1511 = stablehlo.dot_general %1510, %550, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
%1512 = stablehlo.convert %1490 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%1513 = stablehlo.add %1511, %1512 : tensor<32x32xf32>
%1514 = stablehlo.convert %1513 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%1515 = stablehlo.dot_general %1510, %1466, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
%1516 = stablehlo.slice %1241#2 [3:4, 0:32, 0:32] : (tensor<4x32x32xf32>) -> tensor<1x32x32xf32>
%1517 = stablehlo.reshape %1516 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
%1518 = stablehlo.multiply %1517, %1517 : tensor<32x32xf32>
%1519 = stablehlo.constant dense<0.0> : tensor<f32>
%1520 = stablehlo.reduce(%1518 init: %1519) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1521 = stablehlo.constant dense<0.03125> : tensor<f32>
%1522 = stablehlo.broadcast_in_dim %1521, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1523 = stablehlo.multiply %1520, %1522 : tensor<32xf32>
%1524 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%1525 = stablehlo.broadcast_in_dim %1524, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1526 = stablehlo.add %1523, %1525 : tensor<32xf32>
%1527 = stablehlo.rsqrt %1526 : tensor<32xf32>
%1528 = stablehlo.broadcast_in_dim %1527, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1529 = stablehlo.multiply %1517, %1528 : tensor<32x32xf32>
%1530 = stablehlo.convert %1514 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%1531 = stablehlo.broadcast_in_dim %559, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%1532 = stablehlo.multiply %1530, %1531 : tensor<32x32xf32>
%1533 = stablehlo.multiply %1529, %1532 : tensor<32x32xf32>
%1534 = stablehlo.constant dense<0.0> : tensor<f32>
%1535 = stablehlo.reduce(%1533 init: %1534) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1536 = stablehlo.constant dense<0.03125> : tensor<f32>
%1537 = stablehlo.broadcast_in_dim %1536, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1538 = stablehlo.multiply %1535, %1537 : tensor<32xf32>
%1539 = stablehlo.broadcast_in_dim %1538, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1540 = stablehlo.multiply %1529, %1539 : tensor<32x32xf32>
%1541 = stablehlo.subtract %1532, %1540 : tensor<32x32xf32>
%1542 = stablehlo.broadcast_in_dim %1527, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1543 = stablehlo.multiply %1541, %1542 : tensor<32x32xf32>
%1544 = stablehlo.add %1543, %1393 : tensor<32x32xf32>
%1545 = stablehlo.multiply %1529, %1530 : tensor<32x32xf32>
%1546 = stablehlo.constant dense<0.0> : tensor<f32>
%1547 = stablehlo.reduce(%1545 init: %1546) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1548 = stablehlo.constant dense<0.0> : tensor<3x32x48xf32>
%1549 = stablehlo.constant dense<0.0> : tensor<3x48x32xf32>
%1550 = stablehlo.constant dense<0.0> : tensor<3x48x32xf32>
%1551 = stablehlo.constant dense<0.0> : tensor<3x32xf32>
%1552 = stablehlo.constant dense<0.0> : tensor<3x32x32xf32>
%1553 = stablehlo.constant dense<0.0> : tensor<3x16x32xf32>
%1554 = stablehlo.constant dense<0.0> : tensor<3x16x32xf32>
%1555 = stablehlo.constant dense<0.0> : tensor<3x32x32xf32>
%1556 = stablehlo.constant dense<0.0> : tensor<3x32xf32>
%1557 = stablehlo.constant dense<0> : tensor<i32>
%1948:25 = stablehlo.while(%1558 = %1557, %1559 = %1544, %1560 = %1548, %1561 = %1549, %1562 = %1550, %1563 = %1551, %1564 = %1552, %1565 = %1553, %1566 = %1554, %1567 = %1555, %1568 = %1556, %1572 = %1241#2, %1576 = %arg1, %1595 = %1, %1601 = %arg44, %1603 = %84, %1607 = %96, %1621 = %2, %1644 = %3, %1655 = %arg45, %1687 = %4, %1693 = %arg6, %1712 = %5, %1717 = %6, %1729 = %7) : tensor<i32>, tensor<32x32xf32>, tensor<3x32x48xf32>, tensor<3x48x32xf32>, tensor<3x48x32xf32>, tensor<3x32xf32>, tensor<3x32x32xf32>, tensor<3x16x32xf32>, tensor<3x16x32xf32>, tensor<3x32x32xf32>, tensor<3x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<2x16xi32>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
cond {
  %1949 = stablehlo.constant dense<3> : tensor<i32>
  %1950 = stablehlo.compare LT, %1558, %1949, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
  stablehlo.return %1950 : tensor<i1>
} do {
  %1569 = stablehlo.constant dense<2> : tensor<i32>
  %1570 = stablehlo.subtract %1569, %1558 : tensor<i32>
  %1571 = stablehlo.constant dense<0> : tensor<i32>
  %1573 = stablehlo.dynamic_slice %1572, %1570, %1571, %1571, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %1574 = stablehlo.reshape %1573 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %1575 = stablehlo.constant dense<0> : tensor<i32>
  %1577 = stablehlo.dynamic_slice %1576, %1570, %1575, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %1578 = stablehlo.reshape %1577 : (tensor<1x32xf32>) -> tensor<32xf32>
  %1579 = stablehlo.multiply %1574, %1574 : tensor<32x32xf32>
  %1580 = stablehlo.constant dense<0.0> : tensor<f32>
  %1581 = stablehlo.reduce(%1579 init: %1580) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1582 = stablehlo.constant dense<0.03125> : tensor<f32>
  %1583 = stablehlo.broadcast_in_dim %1582, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1584 = stablehlo.multiply %1581, %1583 : tensor<32xf32>
  %1585 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %1586 = stablehlo.broadcast_in_dim %1585, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1587 = stablehlo.add %1584, %1586 : tensor<32xf32>
  %1588 = stablehlo.rsqrt %1587 : tensor<32xf32>
  %1589 = stablehlo.broadcast_in_dim %1588, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1590 = stablehlo.multiply %1574, %1589 : tensor<32x32xf32>
  %1591 = stablehlo.broadcast_in_dim %1578, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1592 = stablehlo.multiply %1590, %1591 : tensor<32x32xf32>
  %1593 = stablehlo.convert %1592 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %1594 = stablehlo.constant dense<0> : tensor<i32>
  %1596 = stablehlo.dynamic_slice %1595, %1570, %1594, %1594, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %1597 = stablehlo.reshape %1596 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %1598 = stablehlo.dot_general %1593, %1597, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xbf16>
  %1599 = stablehlo.reshape %1598 : (tensor<32x32xbf16>) -> tensor<32x4x8xbf16>
  %1600 = stablehlo.convert %1599 : (tensor<32x4x8xbf16>) -> tensor<32x4x8xf32>
  %1602 = stablehlo.reshape %1601 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1604 = "stablehlo.gather"(%1603, %1602) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1605 = stablehlo.broadcast_in_dim %1604, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %1606 = stablehlo.reshape %1601 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1608 = "stablehlo.gather"(%1607, %1606) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1609 = stablehlo.broadcast_in_dim %1608, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %1610 = stablehlo.slice %1600 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %1611 = stablehlo.slice %1600 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %1612 = stablehlo.multiply %1610, %1605 : tensor<32x4x4xf32>
  %1613 = stablehlo.multiply %1611, %1609 : tensor<32x4x4xf32>
  %1614 = stablehlo.subtract %1612, %1613 : tensor<32x4x4xf32>
  %1615 = stablehlo.multiply %1611, %1605 : tensor<32x4x4xf32>
  %1616 = stablehlo.multiply %1610, %1609 : tensor<32x4x4xf32>
  %1617 = stablehlo.add %1615, %1616 : tensor<32x4x4xf32>
  %1618 = stablehlo.concatenate %1614, %1617, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
  %1619 = stablehlo.convert %1618 : (tensor<32x4x8xf32>) -> tensor<32x4x8xbf16>
  %1620 = stablehlo.constant dense<0> : tensor<i32>
  %1622 = stablehlo.dynamic_slice %1621, %1570, %1620, %1620, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %1623 = stablehlo.reshape %1622 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %1624 = stablehlo.dot_general %1593, %1623, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<16x32xbf16>) -> tensor<32x16xbf16>
  %1625 = stablehlo.reshape %1624 : (tensor<32x16xbf16>) -> tensor<32x2x8xbf16>
  %1626 = stablehlo.convert %1625 : (tensor<32x2x8xbf16>) -> tensor<32x2x8xf32>
  %1627 = stablehlo.reshape %1601 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1628 = "stablehlo.gather"(%1603, %1627) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1629 = stablehlo.broadcast_in_dim %1628, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %1630 = stablehlo.reshape %1601 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1631 = "stablehlo.gather"(%1607, %1630) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1632 = stablehlo.broadcast_in_dim %1631, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %1633 = stablehlo.slice %1626 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %1634 = stablehlo.slice %1626 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %1635 = stablehlo.multiply %1633, %1629 : tensor<32x2x4xf32>
  %1636 = stablehlo.multiply %1634, %1632 : tensor<32x2x4xf32>
  %1637 = stablehlo.subtract %1635, %1636 : tensor<32x2x4xf32>
  %1638 = stablehlo.multiply %1634, %1629 : tensor<32x2x4xf32>
  %1639 = stablehlo.multiply %1633, %1632 : tensor<32x2x4xf32>
  %1640 = stablehlo.add %1638, %1639 : tensor<32x2x4xf32>
  %1641 = stablehlo.concatenate %1637, %1640, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
  %1642 = stablehlo.convert %1641 : (tensor<32x2x8xf32>) -> tensor<32x2x8xbf16>
  %1643 = stablehlo.constant dense<0> : tensor<i32>
  %1645 = stablehlo.dynamic_slice %1644, %1570, %1643, %1643, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %1646 = stablehlo.reshape %1645 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %1647 = stablehlo.dot_general %1593, %1646, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<16x32xbf16>) -> tensor<32x16xbf16>
  %1648 = stablehlo.reshape %1647 : (tensor<32x16xbf16>) -> tensor<32x2x8xbf16>
  %1649 = stablehlo.reshape %1619 : (tensor<32x4x8xbf16>) -> tensor<2x16x4x8xbf16>
  %1650 = stablehlo.reshape %1642 : (tensor<32x2x8xbf16>) -> tensor<2x16x2x8xbf16>
  %1651 = stablehlo.reshape %1648 : (tensor<32x2x8xbf16>) -> tensor<2x16x2x8xbf16>
  %1652 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
  %1653 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
  %1654 = stablehlo.compare LE, %1652, %1653, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %1656 = stablehlo.broadcast_in_dim %1655, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
  %1657 = stablehlo.compare GE, %1652, %1656, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %1658 = stablehlo.and %1654, %1657 : tensor<2x16x16xi1>
  %1659 = stablehlo.reshape %1649 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %1660 = stablehlo.dot_general %1659, %1650, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
  %1661 = stablehlo.broadcast_in_dim %1658, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
  %1662 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %1663 = stablehlo.broadcast_in_dim %1662, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %1664 = stablehlo.multiply %1660, %1663 : tensor<2x2x16x2x16xf32>
  %1665 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
  %1666 = stablehlo.broadcast_in_dim %1665, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %1667 = stablehlo.select %1661, %1664, %1666 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
  %1668 = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %1669 = stablehlo.reduce(%1667 init: %1668) applies stablehlo.maximum across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %1670 = stablehlo.broadcast_in_dim %1669, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %1671 = stablehlo.subtract %1667, %1670 : tensor<2x2x16x2x16xf32>
  %1672 = stablehlo.exponential %1671 : tensor<2x2x16x2x16xf32>
  %1673 = stablehlo.constant dense<0.0> : tensor<f32>
  %1674 = stablehlo.reduce(%1672 init: %1673) applies stablehlo.add across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %1675 = stablehlo.broadcast_in_dim %1674, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %1676 = stablehlo.divide %1672, %1675 : tensor<2x2x16x2x16xf32>
  %1677 = stablehlo.convert %1676 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
  %1678 = stablehlo.dot_general %1677, %1651, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x8xbf16>
  %1679 = stablehlo.transpose %1678, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %1680 = stablehlo.reshape %1679 : (tensor<2x16x2x2x8xbf16>) -> tensor<2x16x4x8xbf16>
  %1681 = stablehlo.log %1674 : tensor<2x2x16x2xf32>
  %1682 = stablehlo.add %1669, %1681 : tensor<2x2x16x2xf32>
  %1683 = stablehlo.transpose %1682, dims = [0, 1, 3, 2] : (tensor<2x2x16x2xf32>) -> tensor<2x2x2x16xf32>
  %1684 = stablehlo.reshape %1683 : (tensor<2x2x2x16xf32>) -> tensor<2x4x16xf32>
  %1685 = stablehlo.reshape %1680 : (tensor<2x16x4x8xbf16>) -> tensor<32x32xbf16>
  %1686 = stablehlo.constant dense<0> : tensor<i32>
  %1688 = stablehlo.dynamic_slice %1687, %1570, %1686, %1686, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %1689 = stablehlo.reshape %1688 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %1690 = stablehlo.dot_general %1685, %1689, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1691 = stablehlo.add %1690, %1574 : tensor<32x32xf32>
  %1692 = stablehlo.constant dense<0> : tensor<i32>
  %1694 = stablehlo.dynamic_slice %1693, %1570, %1692, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %1695 = stablehlo.reshape %1694 : (tensor<1x32xf32>) -> tensor<32xf32>
  %1696 = stablehlo.multiply %1691, %1691 : tensor<32x32xf32>
  %1697 = stablehlo.constant dense<0.0> : tensor<f32>
  %1698 = stablehlo.reduce(%1696 init: %1697) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1699 = stablehlo.constant dense<0.03125> : tensor<f32>
  %1700 = stablehlo.broadcast_in_dim %1699, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1701 = stablehlo.multiply %1698, %1700 : tensor<32xf32>
  %1702 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %1703 = stablehlo.broadcast_in_dim %1702, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1704 = stablehlo.add %1701, %1703 : tensor<32xf32>
  %1705 = stablehlo.rsqrt %1704 : tensor<32xf32>
  %1706 = stablehlo.broadcast_in_dim %1705, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1707 = stablehlo.multiply %1691, %1706 : tensor<32x32xf32>
  %1708 = stablehlo.broadcast_in_dim %1695, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1709 = stablehlo.multiply %1707, %1708 : tensor<32x32xf32>
  %1710 = stablehlo.convert %1709 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %1711 = stablehlo.constant dense<0> : tensor<i32>
  %1713 = stablehlo.dynamic_slice %1712, %1570, %1711, %1711, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %1714 = stablehlo.reshape %1713 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %1715 = stablehlo.dot_general %1710, %1714, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<48x32xbf16>) -> tensor<32x48xbf16>
  %1716 = stablehlo.constant dense<0> : tensor<i32>
  %1718 = stablehlo.dynamic_slice %1717, %1570, %1716, %1716, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %1719 = stablehlo.reshape %1718 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %1720 = stablehlo.dot_general %1710, %1719, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<48x32xbf16>) -> tensor<32x48xbf16>
  %1721 = stablehlo.convert %1715 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %1722 = stablehlo.convert %1720 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %1723 = stablehlo.logistic %1721 : tensor<32x48xf32>
  %1724 = stablehlo.multiply %1721, %1723 : tensor<32x48xf32>
  %1725 = stablehlo.multiply %1724, %1722 : tensor<32x48xf32>
  %1726 = stablehlo.convert %1725 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
  %1727 = stablehlo.convert %1559 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %1728 = stablehlo.constant dense<0> : tensor<i32>
  %1730 = stablehlo.dynamic_slice %1729, %1570, %1728, %1728, sizes = [1, 32, 48] : (tensor<4x32x48xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xbf16>
  %1731 = stablehlo.reshape %1730 : (tensor<1x32x48xbf16>) -> tensor<32x48xbf16>
  %1732 = stablehlo.dot_general %1727, %1731, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x48xbf16>) -> tensor<32x48xbf16>
  %1733 = stablehlo.dot_general %1727, %1726, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x48xbf16>) -> tensor<32x48xf32>
  %1734 = stablehlo.convert %1715 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %1735 = stablehlo.convert %1720 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %1736 = stablehlo.convert %1732 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %1737 = stablehlo.logistic %1734 : tensor<32x48xf32>
  %1738 = stablehlo.multiply %1734, %1737 : tensor<32x48xf32>
  %1739 = stablehlo.add %1737, %1738 : tensor<32x48xf32>
  %1740 = stablehlo.multiply %1738, %1737 : tensor<32x48xf32>
  %1741 = stablehlo.subtract %1739, %1740 : tensor<32x48xf32>
  %1742 = stablehlo.multiply %1736, %1735 : tensor<32x48xf32>
  %1743 = stablehlo.multiply %1742, %1741 : tensor<32x48xf32>
  %1744 = stablehlo.multiply %1736, %1738 : tensor<32x48xf32>
  %1745 = stablehlo.convert %1743 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
  %1746 = stablehlo.convert %1744 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
  %1747 = stablehlo.dot_general %1746, %1719, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<48x32xbf16>) -> tensor<32x32xbf16>
  %1748 = stablehlo.dot_general %1746, %1710, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x32xbf16>) -> tensor<48x32xf32>
  %1749 = stablehlo.dot_general %1745, %1714, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<48x32xbf16>) -> tensor<32x32xf32>
  %1750 = stablehlo.convert %1747 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1751 = stablehlo.add %1749, %1750 : tensor<32x32xf32>
  %1752 = stablehlo.convert %1751 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %1753 = stablehlo.dot_general %1745, %1710, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x32xbf16>) -> tensor<48x32xf32>
  %1754 = stablehlo.multiply %1691, %1691 : tensor<32x32xf32>
  %1755 = stablehlo.constant dense<0.0> : tensor<f32>
  %1756 = stablehlo.reduce(%1754 init: %1755) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1757 = stablehlo.constant dense<0.03125> : tensor<f32>
  %1758 = stablehlo.broadcast_in_dim %1757, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1759 = stablehlo.multiply %1756, %1758 : tensor<32xf32>
  %1760 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %1761 = stablehlo.broadcast_in_dim %1760, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1762 = stablehlo.add %1759, %1761 : tensor<32xf32>
  %1763 = stablehlo.rsqrt %1762 : tensor<32xf32>
  %1764 = stablehlo.broadcast_in_dim %1763, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1765 = stablehlo.multiply %1691, %1764 : tensor<32x32xf32>
  %1766 = stablehlo.convert %1752 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1767 = stablehlo.broadcast_in_dim %1695, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1768 = stablehlo.multiply %1766, %1767 : tensor<32x32xf32>
  %1769 = stablehlo.multiply %1765, %1768 : tensor<32x32xf32>
  %1770 = stablehlo.constant dense<0.0> : tensor<f32>
  %1771 = stablehlo.reduce(%1769 init: %1770) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1772 = stablehlo.constant dense<0.03125> : tensor<f32>
  %1773 = stablehlo.broadcast_in_dim %1772, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1774 = stablehlo.multiply %1771, %1773 : tensor<32xf32>
  %1775 = stablehlo.broadcast_in_dim %1774, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1776 = stablehlo.multiply %1765, %1775 : tensor<32x32xf32>
  %1777 = stablehlo.subtract %1768, %1776 : tensor<32x32xf32>
  %1778 = stablehlo.broadcast_in_dim %1763, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1779 = stablehlo.multiply %1777, %1778 : tensor<32x32xf32>
  %1780 = stablehlo.add %1779, %1559 : tensor<32x32xf32>
  %1781 = stablehlo.multiply %1765, %1766 : tensor<32x32xf32>
  %1782 = stablehlo.constant dense<0.0> : tensor<f32>
  %1783 = stablehlo.reduce(%1781 init: %1782) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1784 = stablehlo.convert %1780 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %1785 = stablehlo.dot_general %1784, %1689, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xbf16>
  %1786 = stablehlo.dot_general %1784, %1685, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1787 = stablehlo.reshape %1785 : (tensor<32x32xbf16>) -> tensor<2x16x4x8xbf16>
  %1788 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
  %1789 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
  %1790 = stablehlo.compare LE, %1788, %1789, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %1791 = stablehlo.broadcast_in_dim %1655, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
  %1792 = stablehlo.compare GE, %1788, %1791, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %1793 = stablehlo.and %1790, %1792 : tensor<2x16x16xi1>
  %1794 = stablehlo.reshape %1649 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %1795 = stablehlo.dot_general %1794, %1650, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
  %1796 = stablehlo.broadcast_in_dim %1793, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
  %1797 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %1798 = stablehlo.broadcast_in_dim %1797, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %1799 = stablehlo.multiply %1795, %1798 : tensor<2x2x16x2x16xf32>
  %1800 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
  %1801 = stablehlo.broadcast_in_dim %1800, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %1802 = stablehlo.select %1796, %1799, %1801 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
  %1803 = stablehlo.reshape %1684 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
  %1804 = stablehlo.transpose %1803, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
  %1805 = stablehlo.broadcast_in_dim %1804, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %1806 = stablehlo.subtract %1802, %1805 : tensor<2x2x16x2x16xf32>
  %1807 = stablehlo.exponential %1806 : tensor<2x2x16x2x16xf32>
  %1808 = stablehlo.reshape %1787 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %1809 = stablehlo.dot_general %1808, %1651, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
  %1810 = stablehlo.convert %1787 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x4x8xf32>
  %1811 = stablehlo.convert %1680 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x4x8xf32>
  %1812 = stablehlo.multiply %1810, %1811 : tensor<2x16x4x8xf32>
  %1813 = stablehlo.constant dense<0.0> : tensor<f32>
  %1814 = stablehlo.reduce(%1812 init: %1813) applies stablehlo.add across dimensions = [3] : (tensor<2x16x4x8xf32>, tensor<f32>) -> tensor<2x16x4xf32>
  %1815 = stablehlo.transpose %1814, dims = [0, 2, 1] : (tensor<2x16x4xf32>) -> tensor<2x4x16xf32>
  %1816 = stablehlo.reshape %1815 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
  %1817 = stablehlo.transpose %1816, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
  %1818 = stablehlo.broadcast_in_dim %1817, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %1819 = stablehlo.subtract %1809, %1818 : tensor<2x2x16x2x16xf32>
  %1820 = stablehlo.multiply %1807, %1819 : tensor<2x2x16x2x16xf32>
  %1821 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %1822 = stablehlo.broadcast_in_dim %1821, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %1823 = stablehlo.multiply %1820, %1822 : tensor<2x2x16x2x16xf32>
  %1824 = stablehlo.convert %1823 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
  %1825 = stablehlo.dot_general %1824, %1650, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x8xbf16>
  %1826 = stablehlo.transpose %1825, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %1827 = stablehlo.reshape %1826 : (tensor<2x16x2x2x8xbf16>) -> tensor<2x16x4x8xbf16>
  %1828 = stablehlo.reshape %1649 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %1829 = stablehlo.dot_general %1824, %1828, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x2x8xbf16>) -> tensor<2x2x16x8xbf16>
  %1830 = stablehlo.transpose %1829, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xbf16>) -> tensor<2x16x2x8xbf16>
  %1831 = stablehlo.convert %1807 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
  %1832 = stablehlo.reshape %1787 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %1833 = stablehlo.dot_general %1831, %1832, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x2x8xbf16>) -> tensor<2x2x16x8xbf16>
  %1834 = stablehlo.transpose %1833, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xbf16>) -> tensor<2x16x2x8xbf16>
  %1835 = stablehlo.reshape %1834 : (tensor<2x16x2x8xbf16>) -> tensor<32x2x8xbf16>
  %1836 = stablehlo.reshape %1830 : (tensor<2x16x2x8xbf16>) -> tensor<32x2x8xbf16>
  %1837 = stablehlo.reshape %1827 : (tensor<2x16x4x8xbf16>) -> tensor<32x4x8xbf16>
  %1838 = stablehlo.reshape %1835 : (tensor<32x2x8xbf16>) -> tensor<32x16xbf16>
  %1839 = stablehlo.dot_general %1838, %1646, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<16x32xbf16>) -> tensor<32x32xbf16>
  %1840 = stablehlo.dot_general %1838, %1593, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<32x32xbf16>) -> tensor<16x32xf32>
  %1841 = stablehlo.convert %1836 : (tensor<32x2x8xbf16>) -> tensor<32x2x8xf32>
  %1842 = stablehlo.reshape %1601 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1843 = "stablehlo.gather"(%1603, %1842) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1844 = stablehlo.broadcast_in_dim %1843, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %1845 = stablehlo.reshape %1601 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1846 = "stablehlo.gather"(%1607, %1845) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1847 = stablehlo.broadcast_in_dim %1846, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %1848 = stablehlo.negate %1847 : tensor<32x2x4xf32>
  %1849 = stablehlo.slice %1841 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %1850 = stablehlo.slice %1841 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %1851 = stablehlo.multiply %1849, %1844 : tensor<32x2x4xf32>
  %1852 = stablehlo.multiply %1850, %1848 : tensor<32x2x4xf32>
  %1853 = stablehlo.subtract %1851, %1852 : tensor<32x2x4xf32>
  %1854 = stablehlo.multiply %1850, %1844 : tensor<32x2x4xf32>
  %1855 = stablehlo.multiply %1849, %1848 : tensor<32x2x4xf32>
  %1856 = stablehlo.add %1854, %1855 : tensor<32x2x4xf32>
  %1857 = stablehlo.concatenate %1853, %1856, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
  %1858 = stablehlo.convert %1857 : (tensor<32x2x8xf32>) -> tensor<32x2x8xbf16>
  %1859 = stablehlo.reshape %1858 : (tensor<32x2x8xbf16>) -> tensor<32x16xbf16>
  %1860 = stablehlo.dot_general %1859, %1623, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<16x32xbf16>) -> tensor<32x32xf32>
  %1861 = stablehlo.convert %1839 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1862 = stablehlo.add %1860, %1861 : tensor<32x32xf32>
  %1863 = stablehlo.convert %1862 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %1864 = stablehlo.dot_general %1859, %1593, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<32x32xbf16>) -> tensor<16x32xf32>
  %1865 = stablehlo.convert %1837 : (tensor<32x4x8xbf16>) -> tensor<32x4x8xf32>
  %1866 = stablehlo.reshape %1601 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1867 = "stablehlo.gather"(%1603, %1866) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1868 = stablehlo.broadcast_in_dim %1867, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %1869 = stablehlo.reshape %1601 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1870 = "stablehlo.gather"(%1607, %1869) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1871 = stablehlo.broadcast_in_dim %1870, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %1872 = stablehlo.negate %1871 : tensor<32x4x4xf32>
  %1873 = stablehlo.slice %1865 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %1874 = stablehlo.slice %1865 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %1875 = stablehlo.multiply %1873, %1868 : tensor<32x4x4xf32>
  %1876 = stablehlo.multiply %1874, %1872 : tensor<32x4x4xf32>
  %1877 = stablehlo.subtract %1875, %1876 : tensor<32x4x4xf32>
  %1878 = stablehlo.multiply %1874, %1868 : tensor<32x4x4xf32>
  %1879 = stablehlo.multiply %1873, %1872 : tensor<32x4x4xf32>
  %1880 = stablehlo.add %1878, %1879 : tensor<32x4x4xf32>
  %1881 = stablehlo.concatenate %1877, %1880, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
  %1882 = stablehlo.convert %1881 : (tensor<32x4x8xf32>) -> tensor<32x4x8xbf16>
  %1883 = stablehlo.reshape %1882 : (tensor<32x4x8xbf16>) -> tensor<32x32xbf16>
  %1884 = stablehlo.dot_general %1883, %1597, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1885 = stablehlo.convert %1863 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1886 = stablehlo.add %1884, %1885 : tensor<32x32xf32>
  %1887 = stablehlo.convert %1886 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %1888 = stablehlo.dot_general %1883, %1593, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1889 = stablehlo.multiply %1574, %1574 : tensor<32x32xf32>
  %1890 = stablehlo.constant dense<0.0> : tensor<f32>
  %1891 = stablehlo.reduce(%1889 init: %1890) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1892 = stablehlo.constant dense<0.03125> : tensor<f32>
  %1893 = stablehlo.broadcast_in_dim %1892, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1894 = stablehlo.multiply %1891, %1893 : tensor<32xf32>
  %1895 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %1896 = stablehlo.broadcast_in_dim %1895, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1897 = stablehlo.add %1894, %1896 : tensor<32xf32>
  %1898 = stablehlo.rsqrt %1897 : tensor<32xf32>
  %1899 = stablehlo.broadcast_in_dim %1898, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1900 = stablehlo.multiply %1574, %1899 : tensor<32x32xf32>
  %1901 = stablehlo.convert %1887 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1902 = stablehlo.broadcast_in_dim %1578, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1903 = stablehlo.multiply %1901, %1902 : tensor<32x32xf32>
  %1904 = stablehlo.multiply %1900, %1903 : tensor<32x32xf32>
  %1905 = stablehlo.constant dense<0.0> : tensor<f32>
  %1906 = stablehlo.reduce(%1904 init: %1905) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1907 = stablehlo.constant dense<0.03125> : tensor<f32>
  %1908 = stablehlo.broadcast_in_dim %1907, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1909 = stablehlo.multiply %1906, %1908 : tensor<32xf32>
  %1910 = stablehlo.broadcast_in_dim %1909, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1911 = stablehlo.multiply %1900, %1910 : tensor<32x32xf32>
  %1912 = stablehlo.subtract %1903, %1911 : tensor<32x32xf32>
  %1913 = stablehlo.broadcast_in_dim %1898, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1914 = stablehlo.multiply %1912, %1913 : tensor<32x32xf32>
  %1915 = stablehlo.add %1914, %1780 : tensor<32x32xf32>
  %1916 = stablehlo.multiply %1900, %1901 : tensor<32x32xf32>
  %1917 = stablehlo.constant dense<0.0> : tensor<f32>
  %1918 = stablehlo.reduce(%1916 init: %1917) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1919 = stablehlo.constant dense<0> : tensor<i32>
  %1920 = stablehlo.reshape %1733 : (tensor<32x48xf32>) -> tensor<1x32x48xf32>
  %1921 = stablehlo.dynamic_update_slice %1560, %1920, %1570, %1919, %1919 : (tensor<3x32x48xf32>, tensor<1x32x48xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x32x48xf32>
  %1922 = stablehlo.constant dense<0> : tensor<i32>
  %1923 = stablehlo.reshape %1748 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
  %1924 = stablehlo.dynamic_update_slice %1561, %1923, %1570, %1922, %1922 : (tensor<3x48x32xf32>, tensor<1x48x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x48x32xf32>
  %1925 = stablehlo.constant dense<0> : tensor<i32>
  %1926 = stablehlo.reshape %1753 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
  %1927 = stablehlo.dynamic_update_slice %1562, %1926, %1570, %1925, %1925 : (tensor<3x48x32xf32>, tensor<1x48x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x48x32xf32>
  %1928 = stablehlo.constant dense<0> : tensor<i32>
  %1929 = stablehlo.reshape %1783 : (tensor<32xf32>) -> tensor<1x32xf32>
  %1930 = stablehlo.dynamic_update_slice %1563, %1929, %1570, %1928 : (tensor<3x32xf32>, tensor<1x32xf32>, tensor<i32>, tensor<i32>) -> tensor<3x32xf32>
  %1931 = stablehlo.constant dense<0> : tensor<i32>
  %1932 = stablehlo.reshape %1786 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %1933 = stablehlo.dynamic_update_slice %1564, %1932, %1570, %1931, %1931 : (tensor<3x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x32x32xf32>
  %1934 = stablehlo.constant dense<0> : tensor<i32>
  %1935 = stablehlo.reshape %1840 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
  %1936 = stablehlo.dynamic_update_slice %1565, %1935, %1570, %1934, %1934 : (tensor<3x16x32xf32>, tensor<1x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x16x32xf32>
  %1937 = stablehlo.constant dense<0> : tensor<i32>
  %1938 = stablehlo.reshape %1864 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
  %1939 = stablehlo.dynamic_update_slice %1566, %1938, %1570, %1937, %1937 : (tensor<3x16x32xf32>, tensor<1x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x16x32xf32>
  %1940 = stablehlo.constant dense<0> : tensor<i32>
  %1941 = stablehlo.reshape %1888 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %1942 = stablehlo.dynamic_update_slice %1567, %1941, %1570, %1940, %1940 : (tensor<3x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x32x32xf32>
  %1943 = stablehlo.constant dense<0> : tensor<i32>
  %1944 = stablehlo.reshape %1918 : (tensor<32xf32>) -> tensor<1x32xf32>
  %1945 = stablehlo.dynamic_update_slice %1568, %1944, %1570, %1943 : (tensor<3x32xf32>, tensor<1x32xf32>, tensor<i32>, tensor<i32>) -> tensor<3x32xf32>
  %1946 = stablehlo.constant dense<1> : tensor<i32>
  %1947 = stablehlo.add %1558, %1946 : tensor<i32>
  stablehlo.return %1947, %1915, %1921, %1924, %1927, %1930, %1933, %1936, %1939, %1942, %1945, %1572, %1576, %1595, %1601, %1603, %1607, %1621, %1644, %1655, %1687, %1693, %1712, %1717, %1729 : tensor<i32>, tensor<32x32xf32>, tensor<3x32x48xf32>, tensor<3x48x32xf32>, tensor<3x48x32xf32>, tensor<3x32xf32>, tensor<3x32x32xf32>, tensor<3x16x32xf32>, tensor<3x16x32xf32>, tensor<3x32x32xf32>, tensor<3x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<2x16xi32>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
}
%1951 = stablehlo.reshape %arg42 : (tensor<32xi32>) -> tensor<32x1xi32>
%1952 = stablehlo.constant dense<0.0> : tensor<96x32xf32>
%1956 = "stablehlo.scatter"(%1952, %1951, %1948#1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
^bb0(%1953: tensor<f32>, %1954: tensor<f32>):
  %1955 = stablehlo.add %1953, %1954 : tensor<f32>
  stablehlo.return %1955 : tensor<f32>
}) : (tensor<96x32xf32>, tensor<32x1xi32>, tensor<32x32xf32>) -> tensor<96x32xf32>
%1957 = stablehlo.add %310, %1286 : tensor<f32>
%1958 = stablehlo.add %998, %1956 : tensor<96x32xf32>
%1959 = stablehlo.add %990#10, %1948#10 : tensor<3x32xf32>
%1960 = stablehlo.add %990#9, %1948#9 : tensor<3x32x32xf32>
%1961 = stablehlo.add %990#8, %1948#8 : tensor<3x16x32xf32>
%1962 = stablehlo.add %990#7, %1948#7 : tensor<3x16x32xf32>
%1963 = stablehlo.add %990#6, %1948#6 : tensor<3x32x32xf32>
%1964 = stablehlo.add %990#5, %1948#5 : tensor<3x32xf32>
%1965 = stablehlo.add %990#4, %1948#4 : tensor<3x48x32xf32>
%1966 = stablehlo.add %990#3, %1948#3 : tensor<3x48x32xf32>
%1967 = stablehlo.add %990#2, %1948#2 : tensor<3x32x48xf32>
%1968 = stablehlo.add %589, %1547 : tensor<32xf32>
%1969 = stablehlo.add %555, %1515 : tensor<32x32xf32>
%1970 = stablehlo.add %529, %1491 : tensor<16x32xf32>
%1971 = stablehlo.add %503, %1467 : tensor<16x32xf32>
%1972 = stablehlo.add %435, %1401 : tensor<32x32xf32>
%1973 = stablehlo.add %428, %1396 : tensor<32xf32>
%1974 = stablehlo.add %394, %1364 : tensor<48x32xf32>
%1975 = stablehlo.add %387, %1359 : tensor<48x32xf32>
%1976 = stablehlo.add %364, %1338 : tensor<32x48xf32>
%1977 = stablehlo.add %357, %1333 : tensor<32xf32>
%1978 = stablehlo.add %328, %1304 : tensor<96x32xf32>
%1979 = stablehlo.multiply %1958, %1958 : tensor<96x32xf32>
%1980 = stablehlo.constant dense<0.0> : tensor<f32>
%1981 = stablehlo.reduce(%1979 init: %1980) applies stablehlo.add across dimensions = [0, 1] : (tensor<96x32xf32>, tensor<f32>) -> tensor<f32>
%1982 = stablehlo.multiply %1959, %1959 : tensor<3x32xf32>
%1983 = stablehlo.constant dense<0.0> : tensor<f32>
%1984 = stablehlo.reduce(%1982 init: %1983) applies stablehlo.add across dimensions = [0, 1] : (tensor<3x32xf32>, tensor<f32>) -> tensor<f32>
%1985 = stablehlo.multiply %1960, %1960 : tensor<3x32x32xf32>
%1986 = stablehlo.constant dense<0.0> : tensor<f32>
%1987 = stablehlo.reduce(%1985 init: %1986) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<3x32x32xf32>, tensor<f32>) -> tensor<f32>
%1988 = stablehlo.multiply %1961, %1961 : tensor<3x16x32xf32>
%1989 = stablehlo.constant dense<0.0> : tensor<f32>
%1990 = stablehlo.reduce(%1988 init: %1989) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<3x16x32xf32>, tensor<f32>) -> tensor<f32>
%1991 = stablehlo.multiply %1962, %1962 : tensor<3x16x32xf32>
%1992 = stablehlo.constant dense<0.0> : tensor<f32>
%1993 = stablehlo.reduce(%1991 init: %1992) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<3x16x32xf32>, tensor<f32>) -> tensor<f32>
%1994 = stablehlo.multiply %1963, %1963 : tensor<3x32x32xf32>
%1995 = stablehlo.constant dense<0.0> : tensor<f32>
%1996 = stablehlo.reduce(%1994 init: %1995) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<3x32x32xf32>, tensor<f32>) -> tensor<f32>
%1997 = stablehlo.multiply %1964, %1964 : tensor<3x32xf32>
%1998 = stablehlo.constant dense<0.0> : tensor<f32>
%1999 = stablehlo.reduce(%1997 init: %1998) applies stablehlo.add across dimensions = [0, 1] : (tensor<3x32xf32>, tensor<f32>) -> tensor<f32>
%2000 = stablehlo.multiply %1965, %1965 : tensor<3x48x32xf32>
%2001 = stablehlo.constant dense<0.0> : tensor<f32>
%2002 = stablehlo.reduce(%2000 init: %2001) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<3x48x32xf32>, tensor<f32>) -> tensor<f32>
%2003 = stablehlo.multiply %1966, %1966 : tensor<3x48x32xf32>
%2004 = stablehlo.constant dense<0.0> : tensor<f32>
%2005 = stablehlo.reduce(%2003 init: %2004) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<3x48x32xf32>, tensor<f32>) -> tensor<f32>
%2006 = stablehlo.multiply %1967, %1967 : tensor<3x32x48xf32>
%2007 = stablehlo.constant dense<0.0> : tensor<f32>
%2008 = stablehlo.reduce(%2006 init: %2007) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<3x32x48xf32>, tensor<f32>) -> tensor<f32>
%2009 = stablehlo.multiply %1968, %1968 : tensor<32xf32>
%2010 = stablehlo.constant dense<0.0> : tensor<f32>
%2011 = stablehlo.reduce(%2009 init: %2010) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
%2012 = stablehlo.multiply %1969, %1969 : tensor<32x32xf32>
%2013 = stablehlo.constant dense<0.0> : tensor<f32>
%2014 = stablehlo.reduce(%2012 init: %2013) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
%2015 = stablehlo.multiply %1970, %1970 : tensor<16x32xf32>
%2016 = stablehlo.constant dense<0.0> : tensor<f32>
%2017 = stablehlo.reduce(%2015 init: %2016) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x32xf32>, tensor<f32>) -> tensor<f32>
%2018 = stablehlo.multiply %1971, %1971 : tensor<16x32xf32>
%2019 = stablehlo.constant dense<0.0> : tensor<f32>
%2020 = stablehlo.reduce(%2018 init: %2019) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x32xf32>, tensor<f32>) -> tensor<f32>
%2021 = stablehlo.multiply %1972, %1972 : tensor<32x32xf32>
%2022 = stablehlo.constant dense<0.0> : tensor<f32>
%2023 = stablehlo.reduce(%2021 init: %2022) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
%2024 = stablehlo.multiply %1973, %1973 : tensor<32xf32>
%2025 = stablehlo.constant dense<0.0> : tensor<f32>
%2026 = stablehlo.reduce(%2024 init: %2025) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
%2027 = stablehlo.multiply %1974, %1974 : tensor<48x32xf32>
%2028 = stablehlo.constant dense<0.0> : tensor<f32>
%2029 = stablehlo.reduce(%2027 init: %2028) applies stablehlo.add across dimensions = [0, 1] : (tensor<48x32xf32>, tensor<f32>) -> tensor<f32>
%2030 = stablehlo.multiply %1975, %1975 : tensor<48x32xf32>
%2031 = stablehlo.constant dense<0.0> : tensor<f32>
%2032 = stablehlo.reduce(%2030 init: %2031) applies stablehlo.add across dimensions = [0, 1] : (tensor<48x32xf32>, tensor<f32>) -> tensor<f32>
%2033 = stablehlo.multiply %1976, %1976 : tensor<32x48xf32>
%2034 = stablehlo.constant dense<0.0> : tensor<f32>
%2035 = stablehlo.reduce(%2033 init: %2034) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x48xf32>, tensor<f32>) -> tensor<f32>
%2036 = stablehlo.multiply %1977, %1977 : tensor<32xf32>
%2037 = stablehlo.constant dense<0.0> : tensor<f32>
%2038 = stablehlo.reduce(%2036 init: %2037) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
%2039 = stablehlo.multiply %1978, %1978 : tensor<96x32xf32>
%2040 = stablehlo.constant dense<0.0> : tensor<f32>
%2041 = stablehlo.reduce(%2039 init: %2040) applies stablehlo.add across dimensions = [0, 1] : (tensor<96x32xf32>, tensor<f32>) -> tensor<f32>
%2042 = stablehlo.add %1981, %1984 : tensor<f32>
%2043 = stablehlo.add %2042, %1987 : tensor<f32>
%2044 = stablehlo.add %2043, %1990 : tensor<f32>
%2045 = stablehlo.add %2044, %1993 : tensor<f32>
%2046 = stablehlo.add %2045, %1996 : tensor<f32>
%2047 = stablehlo.add %2046, %1999 : tensor<f32>
%2048 = stablehlo.add %2047, %2002 : tensor<f32>
%2049 = stablehlo.add %2048, %2005 : tensor<f32>
%2050 = stablehlo.add %2049, %2008 : tensor<f32>
%2051 = stablehlo.add %2050, %2011 : tensor<f32>
%2052 = stablehlo.add %2051, %2014 : tensor<f32>
%2053 = stablehlo.add %2052, %2017 : tensor<f32>
%2054 = stablehlo.add %2053, %2020 : tensor<f32>
%2055 = stablehlo.add %2054, %2023 : tensor<f32>
%2056 = stablehlo.add %2055, %2026 : tensor<f32>
%2057 = stablehlo.add %2056, %2029 : tensor<f32>
%2058 = stablehlo.add %2057, %2032 : tensor<f32>
%2059 = stablehlo.add %2058, %2035 : tensor<f32>
%2060 = stablehlo.add %2059, %2038 : tensor<f32>
%2061 = stablehlo.add %2060, %2041 : tensor<f32>
%2062 = stablehlo.sqrt %2061 : tensor<f32>
%2063 = stablehlo.is_finite %2062 : (tensor<f32>) -> tensor<i1>
%2064 = stablehlo.is_finite %1957 : (tensor<f32>) -> tensor<i1>
%2065 = stablehlo.slice %arg37 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2066 = stablehlo.reshape %2065 : (tensor<1xf32>) -> tensor<f32>
%2067 = stablehlo.compare LE, %2062, %2066, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2068 = stablehlo.slice %arg37 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2069 = stablehlo.reshape %2068 : (tensor<1xf32>) -> tensor<f32>
%2070 = stablehlo.compare LE, %1957, %2069, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2071 = stablehlo.slice %arg37 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2072 = stablehlo.reshape %2071 : (tensor<1xf32>) -> tensor<f32>
%2073 = stablehlo.constant dense<1.0e-06> : tensor<f32>
%2074 = stablehlo.add %2062, %2073 : tensor<f32>
%2075 = stablehlo.divide %2072, %2074 : tensor<f32>
%2076 = stablehlo.constant dense<1.0> : tensor<f32>
%2077 = stablehlo.minimum %2075, %2076 : tensor<f32>
%2078 = stablehlo.and %2063, %2064 : tensor<i1>
%2079 = stablehlo.and %2078, %2067 : tensor<i1>
%2080 = stablehlo.and %2079, %2070 : tensor<i1>
%2081 = stablehlo.constant dense<-1.0> : tensor<f32>
%2082 = stablehlo.select %2080, %2077, %2081 : tensor<i1>, tensor<f32>
%2083 = stablehlo.constant dense<1.0> : tensor<f32>
%2084 = stablehlo.broadcast_in_dim %2082, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2085 = stablehlo.multiply %1958, %2084 : tensor<96x32xf32>
%2086 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2087 = stablehlo.broadcast_in_dim %2086, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2088 = stablehlo.multiply %arg12, %2087 : tensor<96x32xf32>
%2089 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2090 = stablehlo.broadcast_in_dim %2089, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2091 = stablehlo.multiply %2085, %2090 : tensor<96x32xf32>
%2092 = stablehlo.add %2088, %2091 : tensor<96x32xf32>
%2093 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2094 = stablehlo.broadcast_in_dim %2093, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2095 = stablehlo.multiply %arg24, %2094 : tensor<96x32xf32>
%2096 = stablehlo.multiply %2085, %2085 : tensor<96x32xf32>
%2097 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2098 = stablehlo.broadcast_in_dim %2097, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2099 = stablehlo.multiply %2096, %2098 : tensor<96x32xf32>
%2100 = stablehlo.add %2095, %2099 : tensor<96x32xf32>
%2101 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2102 = stablehlo.reshape %2101 : (tensor<1xf32>) -> tensor<f32>
%2103 = stablehlo.divide %2083, %2102 : tensor<f32>
%2104 = stablehlo.broadcast_in_dim %2103, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2105 = stablehlo.multiply %2100, %2104 : tensor<96x32xf32>
%2106 = stablehlo.sqrt %2105 : tensor<96x32xf32>
%2107 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2108 = stablehlo.reshape %2107 : (tensor<1xf32>) -> tensor<f32>
%2109 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2110 = stablehlo.reshape %2109 : (tensor<1xf32>) -> tensor<f32>
%2111 = stablehlo.divide %2108, %2110 : tensor<f32>
%2112 = stablehlo.broadcast_in_dim %2111, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2113 = stablehlo.multiply %2092, %2112 : tensor<96x32xf32>
%2114 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2115 = stablehlo.broadcast_in_dim %2114, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2116 = stablehlo.add %2106, %2115 : tensor<96x32xf32>
%2117 = stablehlo.divide %2113, %2116 : tensor<96x32xf32>
%2118 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2119 = stablehlo.reshape %2118 : (tensor<1xf32>) -> tensor<f32>
%2120 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%2121 = stablehlo.multiply %2119, %2120 : tensor<f32>
%2122 = stablehlo.subtract %2083, %2121 : tensor<f32>
%2123 = stablehlo.broadcast_in_dim %2122, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2124 = stablehlo.multiply %arg0, %2123 : tensor<96x32xf32>
%2125 = stablehlo.constant dense<0.0> : tensor<f32>
%2126 = stablehlo.compare GE, %2082, %2125, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2127 = stablehlo.broadcast_in_dim %2126, dims = [] : (tensor<i1>) -> tensor<96x32xi1>
%2128 = stablehlo.subtract %2124, %2117 : tensor<96x32xf32>
%2129 = stablehlo.select %2127, %2128, %arg0 : tensor<96x32xi1>, tensor<96x32xf32>
%2130 = stablehlo.select %2127, %2092, %arg12 : tensor<96x32xi1>, tensor<96x32xf32>
%2131 = stablehlo.select %2127, %2100, %arg24 : tensor<96x32xi1>, tensor<96x32xf32>
%2132 = stablehlo.slice %1959 [0:1, 0:32] : (tensor<3x32xf32>) -> tensor<1x32xf32>
%2133 = stablehlo.reshape %2132 : (tensor<1x32xf32>) -> tensor<32xf32>
%2134 = stablehlo.reshape %2133 : (tensor<32xf32>) -> tensor<1x32xf32>
%2135 = stablehlo.slice %1959 [1:2, 0:32] : (tensor<3x32xf32>) -> tensor<1x32xf32>
%2136 = stablehlo.reshape %2135 : (tensor<1x32xf32>) -> tensor<32xf32>
%2137 = stablehlo.reshape %2136 : (tensor<32xf32>) -> tensor<1x32xf32>
%2138 = stablehlo.slice %1959 [2:3, 0:32] : (tensor<3x32xf32>) -> tensor<1x32xf32>
%2139 = stablehlo.reshape %2138 : (tensor<1x32xf32>) -> tensor<32xf32>
%2140 = stablehlo.reshape %2139 : (tensor<32xf32>) -> tensor<1x32xf32>
%2141 = stablehlo.reshape %1968 : (tensor<32xf32>) -> tensor<1x32xf32>
%2142 = stablehlo.concatenate %2134, %2137, %2140, %2141, dim = 0 : (tensor<1x32xf32>, tensor<1x32xf32>, tensor<1x32xf32>, tensor<1x32xf32>) -> tensor<4x32xf32>
%2143 = stablehlo.constant dense<1.0> : tensor<f32>
%2144 = stablehlo.broadcast_in_dim %2082, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2145 = stablehlo.multiply %2142, %2144 : tensor<4x32xf32>
%2146 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2147 = stablehlo.broadcast_in_dim %2146, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2148 = stablehlo.multiply %arg13, %2147 : tensor<4x32xf32>
%2149 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2150 = stablehlo.broadcast_in_dim %2149, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2151 = stablehlo.multiply %2145, %2150 : tensor<4x32xf32>
%2152 = stablehlo.add %2148, %2151 : tensor<4x32xf32>
%2153 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2154 = stablehlo.broadcast_in_dim %2153, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2155 = stablehlo.multiply %arg25, %2154 : tensor<4x32xf32>
%2156 = stablehlo.multiply %2145, %2145 : tensor<4x32xf32>
%2157 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2158 = stablehlo.broadcast_in_dim %2157, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2159 = stablehlo.multiply %2156, %2158 : tensor<4x32xf32>
%2160 = stablehlo.add %2155, %2159 : tensor<4x32xf32>
%2161 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2162 = stablehlo.reshape %2161 : (tensor<1xf32>) -> tensor<f32>
%2163 = stablehlo.divide %2143, %2162 : tensor<f32>
%2164 = stablehlo.broadcast_in_dim %2163, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2165 = stablehlo.multiply %2160, %2164 : tensor<4x32xf32>
%2166 = stablehlo.sqrt %2165 : tensor<4x32xf32>
%2167 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2168 = stablehlo.reshape %2167 : (tensor<1xf32>) -> tensor<f32>
%2169 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2170 = stablehlo.reshape %2169 : (tensor<1xf32>) -> tensor<f32>
%2171 = stablehlo.divide %2168, %2170 : tensor<f32>
%2172 = stablehlo.broadcast_in_dim %2171, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2173 = stablehlo.multiply %2152, %2172 : tensor<4x32xf32>
%2174 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2175 = stablehlo.broadcast_in_dim %2174, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2176 = stablehlo.add %2166, %2175 : tensor<4x32xf32>
%2177 = stablehlo.divide %2173, %2176 : tensor<4x32xf32>
%2178 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2179 = stablehlo.reshape %2178 : (tensor<1xf32>) -> tensor<f32>
%2180 = stablehlo.constant dense<0.0> : tensor<f32>
%2181 = stablehlo.multiply %2179, %2180 : tensor<f32>
%2182 = stablehlo.subtract %2143, %2181 : tensor<f32>
%2183 = stablehlo.broadcast_in_dim %2182, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2184 = stablehlo.multiply %arg1, %2183 : tensor<4x32xf32>
%2185 = stablehlo.constant dense<0.0> : tensor<f32>
%2186 = stablehlo.compare GE, %2082, %2185, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2187 = stablehlo.broadcast_in_dim %2186, dims = [] : (tensor<i1>) -> tensor<4x32xi1>
%2188 = stablehlo.subtract %2184, %2177 : tensor<4x32xf32>
%2189 = stablehlo.select %2187, %2188, %arg1 : tensor<4x32xi1>, tensor<4x32xf32>
%2190 = stablehlo.select %2187, %2152, %arg13 : tensor<4x32xi1>, tensor<4x32xf32>
%2191 = stablehlo.select %2187, %2160, %arg25 : tensor<4x32xi1>, tensor<4x32xf32>
%2192 = stablehlo.slice %1960 [0:1, 0:32, 0:32] : (tensor<3x32x32xf32>) -> tensor<1x32x32xf32>
%2193 = stablehlo.reshape %2192 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
%2194 = stablehlo.reshape %2193 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
%2195 = stablehlo.slice %1960 [1:2, 0:32, 0:32] : (tensor<3x32x32xf32>) -> tensor<1x32x32xf32>
%2196 = stablehlo.reshape %2195 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
%2197 = stablehlo.reshape %2196 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
%2198 = stablehlo.slice %1960 [2:3, 0:32, 0:32] : (tensor<3x32x32xf32>) -> tensor<1x32x32xf32>
%2199 = stablehlo.reshape %2198 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
%2200 = stablehlo.reshape %2199 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
%2201 = stablehlo.reshape %1969 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
%2202 = stablehlo.concatenate %2194, %2197, %2200, %2201, dim = 0 : (tensor<1x32x32xf32>, tensor<1x32x32xf32>, tensor<1x32x32xf32>, tensor<1x32x32xf32>) -> tensor<4x32x32xf32>
%2203 = stablehlo.constant dense<1.0> : tensor<f32>
%2204 = stablehlo.broadcast_in_dim %2082, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2205 = stablehlo.multiply %2202, %2204 : tensor<4x32x32xf32>
%2206 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2207 = stablehlo.broadcast_in_dim %2206, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2208 = stablehlo.multiply %arg14, %2207 : tensor<4x32x32xf32>
%2209 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2210 = stablehlo.broadcast_in_dim %2209, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2211 = stablehlo.multiply %2205, %2210 : tensor<4x32x32xf32>
%2212 = stablehlo.add %2208, %2211 : tensor<4x32x32xf32>
%2213 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2214 = stablehlo.broadcast_in_dim %2213, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2215 = stablehlo.multiply %arg26, %2214 : tensor<4x32x32xf32>
%2216 = stablehlo.multiply %2205, %2205 : tensor<4x32x32xf32>
%2217 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2218 = stablehlo.broadcast_in_dim %2217, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2219 = stablehlo.multiply %2216, %2218 : tensor<4x32x32xf32>
%2220 = stablehlo.add %2215, %2219 : tensor<4x32x32xf32>
%2221 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2222 = stablehlo.reshape %2221 : (tensor<1xf32>) -> tensor<f32>
%2223 = stablehlo.divide %2203, %2222 : tensor<f32>
%2224 = stablehlo.broadcast_in_dim %2223, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2225 = stablehlo.multiply %2220, %2224 : tensor<4x32x32xf32>
%2226 = stablehlo.sqrt %2225 : tensor<4x32x32xf32>
%2227 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2228 = stablehlo.reshape %2227 : (tensor<1xf32>) -> tensor<f32>
%2229 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2230 = stablehlo.reshape %2229 : (tensor<1xf32>) -> tensor<f32>
%2231 = stablehlo.divide %2228, %2230 : tensor<f32>
%2232 = stablehlo.broadcast_in_dim %2231, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2233 = stablehlo.multiply %2212, %2232 : tensor<4x32x32xf32>
%2234 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2235 = stablehlo.broadcast_in_dim %2234, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2236 = stablehlo.add %2226, %2235 : tensor<4x32x32xf32>
%2237 = stablehlo.divide %2233, %2236 : tensor<4x32x32xf32>
%2238 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2239 = stablehlo.reshape %2238 : (tensor<1xf32>) -> tensor<f32>
%2240 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%2241 = stablehlo.multiply %2239, %2240 : tensor<f32>
%2242 = stablehlo.subtract %2203, %2241 : tensor<f32>
%2243 = stablehlo.broadcast_in_dim %2242, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2244 = stablehlo.multiply %arg2, %2243 : tensor<4x32x32xf32>
%2245 = stablehlo.constant dense<0.0> : tensor<f32>
%2246 = stablehlo.compare GE, %2082, %2245, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2247 = stablehlo.broadcast_in_dim %2246, dims = [] : (tensor<i1>) -> tensor<4x32x32xi1>
%2248 = stablehlo.subtract %2244, %2237 : tensor<4x32x32xf32>
%2249 = stablehlo.select %2247, %2248, %arg2 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%2250 = stablehlo.select %2247, %2212, %arg14 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%2251 = stablehlo.select %2247, %2220, %arg26 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%2252 = stablehlo.slice %1961 [0:1, 0:16, 0:32] : (tensor<3x16x32xf32>) -> tensor<1x16x32xf32>
%2253 = stablehlo.reshape %2252 : (tensor<1x16x32xf32>) -> tensor<16x32xf32>
%2254 = stablehlo.reshape %2253 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
%2255 = stablehlo.slice %1961 [1:2, 0:16, 0:32] : (tensor<3x16x32xf32>) -> tensor<1x16x32xf32>
%2256 = stablehlo.reshape %2255 : (tensor<1x16x32xf32>) -> tensor<16x32xf32>
%2257 = stablehlo.reshape %2256 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
%2258 = stablehlo.slice %1961 [2:3, 0:16, 0:32] : (tensor<3x16x32xf32>) -> tensor<1x16x32xf32>
%2259 = stablehlo.reshape %2258 : (tensor<1x16x32xf32>) -> tensor<16x32xf32>
%2260 = stablehlo.reshape %2259 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
%2261 = stablehlo.reshape %1970 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
%2262 = stablehlo.concatenate %2254, %2257, %2260, %2261, dim = 0 : (tensor<1x16x32xf32>, tensor<1x16x32xf32>, tensor<1x16x32xf32>, tensor<1x16x32xf32>) -> tensor<4x16x32xf32>
%2263 = stablehlo.constant dense<1.0> : tensor<f32>
%2264 = stablehlo.broadcast_in_dim %2082, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2265 = stablehlo.multiply %2262, %2264 : tensor<4x16x32xf32>
%2266 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2267 = stablehlo.broadcast_in_dim %2266, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2268 = stablehlo.multiply %arg15, %2267 : tensor<4x16x32xf32>
%2269 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2270 = stablehlo.broadcast_in_dim %2269, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2271 = stablehlo.multiply %2265, %2270 : tensor<4x16x32xf32>
%2272 = stablehlo.add %2268, %2271 : tensor<4x16x32xf32>
%2273 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2274 = stablehlo.broadcast_in_dim %2273, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2275 = stablehlo.multiply %arg27, %2274 : tensor<4x16x32xf32>
%2276 = stablehlo.multiply %2265, %2265 : tensor<4x16x32xf32>
%2277 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2278 = stablehlo.broadcast_in_dim %2277, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2279 = stablehlo.multiply %2276, %2278 : tensor<4x16x32xf32>
%2280 = stablehlo.add %2275, %2279 : tensor<4x16x32xf32>
%2281 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2282 = stablehlo.reshape %2281 : (tensor<1xf32>) -> tensor<f32>
%2283 = stablehlo.divide %2263, %2282 : tensor<f32>
%2284 = stablehlo.broadcast_in_dim %2283, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2285 = stablehlo.multiply %2280, %2284 : tensor<4x16x32xf32>
%2286 = stablehlo.sqrt %2285 : tensor<4x16x32xf32>
%2287 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2288 = stablehlo.reshape %2287 : (tensor<1xf32>) -> tensor<f32>
%2289 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2290 = stablehlo.reshape %2289 : (tensor<1xf32>) -> tensor<f32>
%2291 = stablehlo.divide %2288, %2290 : tensor<f32>
%2292 = stablehlo.broadcast_in_dim %2291, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2293 = stablehlo.multiply %2272, %2292 : tensor<4x16x32xf32>
%2294 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2295 = stablehlo.broadcast_in_dim %2294, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2296 = stablehlo.add %2286, %2295 : tensor<4x16x32xf32>
%2297 = stablehlo.divide %2293, %2296 : tensor<4x16x32xf32>
%2298 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2299 = stablehlo.reshape %2298 : (tensor<1xf32>) -> tensor<f32>
%2300 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%2301 = stablehlo.multiply %2299, %2300 : tensor<f32>
%2302 = stablehlo.subtract %2263, %2301 : tensor<f32>
%2303 = stablehlo.broadcast_in_dim %2302, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2304 = stablehlo.multiply %arg3, %2303 : tensor<4x16x32xf32>
%2305 = stablehlo.constant dense<0.0> : tensor<f32>
%2306 = stablehlo.compare GE, %2082, %2305, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2307 = stablehlo.broadcast_in_dim %2306, dims = [] : (tensor<i1>) -> tensor<4x16x32xi1>
%2308 = stablehlo.subtract %2304, %2297 : tensor<4x16x32xf32>
%2309 = stablehlo.select %2307, %2308, %arg3 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%2310 = stablehlo.select %2307, %2272, %arg15 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%2311 = stablehlo.select %2307, %2280, %arg27 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%2312 = stablehlo.slice %1962 [0:1, 0:16, 0:32] : (tensor<3x16x32xf32>) -> tensor<1x16x32xf32>
%2313 = stablehlo.reshape %2312 : (tensor<1x16x32xf32>) -> tensor<16x32xf32>
%2314 = stablehlo.reshape %2313 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
%2315 = stablehlo.slice %1962 [1:2, 0:16, 0:32] : (tensor<3x16x32xf32>) -> tensor<1x16x32xf32>
%2316 = stablehlo.reshape %2315 : (tensor<1x16x32xf32>) -> tensor<16x32xf32>
%2317 = stablehlo.reshape %2316 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
%2318 = stablehlo.slice %1962 [2:3, 0:16, 0:32] : (tensor<3x16x32xf32>) -> tensor<1x16x32xf32>
%2319 = stablehlo.reshape %2318 : (tensor<1x16x32xf32>) -> tensor<16x32xf32>
%2320 = stablehlo.reshape %2319 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
%2321 = stablehlo.reshape %1971 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
%2322 = stablehlo.concatenate %2314, %2317, %2320, %2321, dim = 0 : (tensor<1x16x32xf32>, tensor<1x16x32xf32>, tensor<1x16x32xf32>, tensor<1x16x32xf32>) -> tensor<4x16x32xf32>
%2323 = stablehlo.constant dense<1.0> : tensor<f32>
%2324 = stablehlo.broadcast_in_dim %2082, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2325 = stablehlo.multiply %2322, %2324 : tensor<4x16x32xf32>
%2326 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2327 = stablehlo.broadcast_in_dim %2326, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2328 = stablehlo.multiply %arg16, %2327 : tensor<4x16x32xf32>
%2329 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2330 = stablehlo.broadcast_in_dim %2329, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2331 = stablehlo.multiply %2325, %2330 : tensor<4x16x32xf32>
%2332 = stablehlo.add %2328, %2331 : tensor<4x16x32xf32>
%2333 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2334 = stablehlo.broadcast_in_dim %2333, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2335 = stablehlo.multiply %arg28, %2334 : tensor<4x16x32xf32>
%2336 = stablehlo.multiply %2325, %2325 : tensor<4x16x32xf32>
%2337 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2338 = stablehlo.broadcast_in_dim %2337, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2339 = stablehlo.multiply %2336, %2338 : tensor<4x16x32xf32>
%2340 = stablehlo.add %2335, %2339 : tensor<4x16x32xf32>
%2341 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2342 = stablehlo.reshape %2341 : (tensor<1xf32>) -> tensor<f32>
%2343 = stablehlo.divide %2323, %2342 : tensor<f32>
%2344 = stablehlo.broadcast_in_dim %2343, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2345 = stablehlo.multiply %2340, %2344 : tensor<4x16x32xf32>
%2346 = stablehlo.sqrt %2345 : tensor<4x16x32xf32>
%2347 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2348 = stablehlo.reshape %2347 : (tensor<1xf32>) -> tensor<f32>
%2349 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2350 = stablehlo.reshape %2349 : (tensor<1xf32>) -> tensor<f32>
%2351 = stablehlo.divide %2348, %2350 : tensor<f32>
%2352 = stablehlo.broadcast_in_dim %2351, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2353 = stablehlo.multiply %2332, %2352 : tensor<4x16x32xf32>
%2354 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2355 = stablehlo.broadcast_in_dim %2354, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2356 = stablehlo.add %2346, %2355 : tensor<4x16x32xf32>
%2357 = stablehlo.divide %2353, %2356 : tensor<4x16x32xf32>
%2358 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2359 = stablehlo.reshape %2358 : (tensor<1xf32>) -> tensor<f32>
%2360 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%2361 = stablehlo.multiply %2359, %2360 : tensor<f32>
%2362 = stablehlo.subtract %2323, %2361 : tensor<f32>
%2363 = stablehlo.broadcast_in_dim %2362, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2364 = stablehlo.multiply %arg4, %2363 : tensor<4x16x32xf32>
%2365 = stablehlo.constant dense<0.0> : tensor<f32>
%2366 = stablehlo.compare GE, %2082, %2365, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2367 = stablehlo.broadcast_in_dim %2366, dims = [] : (tensor<i1>) -> tensor<4x16x32xi1>
%2368 = stablehlo.subtract %2364, %2357 : tensor<4x16x32xf32>
%2369 = stablehlo.select %2367, %2368, %arg4 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%2370 = stablehlo.select %2367, %2332, %arg16 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%2371 = stablehlo.select %2367, %2340, %arg28 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%2372 = stablehlo.slice %1963 [0:1, 0:32, 0:32] : (tensor<3x32x32xf32>) -> tensor<1x32x32xf32>
%2373 = stablehlo.reshape %2372 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
%2374 = stablehlo.reshape %2373 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
%2375 = stablehlo.slice %1963 [1:2, 0:32, 0:32] : (tensor<3x32x32xf32>) -> tensor<1x32x32xf32>
%2376 = stablehlo.reshape %2375 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
%2377 = stablehlo.reshape %2376 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
%2378 = stablehlo.slice %1963 [2:3, 0:32, 0:32] : (tensor<3x32x32xf32>) -> tensor<1x32x32xf32>
%2379 = stablehlo.reshape %2378 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
%2380 = stablehlo.reshape %2379 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
%2381 = stablehlo.reshape %1972 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
%2382 = stablehlo.concatenate %2374, %2377, %2380, %2381, dim = 0 : (tensor<1x32x32xf32>, tensor<1x32x32xf32>, tensor<1x32x32xf32>, tensor<1x32x32xf32>) -> tensor<4x32x32xf32>
%2383 = stablehlo.constant dense<1.0> : tensor<f32>
%2384 = stablehlo.broadcast_in_dim %2082, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2385 = stablehlo.multiply %2382, %2384 : tensor<4x32x32xf32>
%2386 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2387 = stablehlo.broadcast_in_dim %2386, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2388 = stablehlo.multiply %arg17, %2387 : tensor<4x32x32xf32>
%2389 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2390 = stablehlo.broadcast_in_dim %2389, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2391 = stablehlo.multiply %2385, %2390 : tensor<4x32x32xf32>
%2392 = stablehlo.add %2388, %2391 : tensor<4x32x32xf32>
%2393 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2394 = stablehlo.broadcast_in_dim %2393, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2395 = stablehlo.multiply %arg29, %2394 : tensor<4x32x32xf32>
%2396 = stablehlo.multiply %2385, %2385 : tensor<4x32x32xf32>
%2397 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2398 = stablehlo.broadcast_in_dim %2397, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2399 = stablehlo.multiply %2396, %2398 : tensor<4x32x32xf32>
%2400 = stablehlo.add %2395, %2399 : tensor<4x32x32xf32>
%2401 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2402 = stablehlo.reshape %2401 : (tensor<1xf32>) -> tensor<f32>
%2403 = stablehlo.divide %2383, %2402 : tensor<f32>
%2404 = stablehlo.broadcast_in_dim %2403, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2405 = stablehlo.multiply %2400, %2404 : tensor<4x32x32xf32>
%2406 = stablehlo.sqrt %2405 : tensor<4x32x32xf32>
%2407 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2408 = stablehlo.reshape %2407 : (tensor<1xf32>) -> tensor<f32>
%2409 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2410 = stablehlo.reshape %2409 : (tensor<1xf32>) -> tensor<f32>
%2411 = stablehlo.divide %2408, %2410 : tensor<f32>
%2412 = stablehlo.broadcast_in_dim %2411, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2413 = stablehlo.multiply %2392, %2412 : tensor<4x32x32xf32>
%2414 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2415 = stablehlo.broadcast_in_dim %2414, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2416 = stablehlo.add %2406, %2415 : tensor<4x32x32xf32>
%2417 = stablehlo.divide %2413, %2416 : tensor<4x32x32xf32>
%2418 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2419 = stablehlo.reshape %2418 : (tensor<1xf32>) -> tensor<f32>
%2420 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%2421 = stablehlo.multiply %2419, %2420 : tensor<f32>
%2422 = stablehlo.subtract %2383, %2421 : tensor<f32>
%2423 = stablehlo.broadcast_in_dim %2422, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2424 = stablehlo.multiply %arg5, %2423 : tensor<4x32x32xf32>
%2425 = stablehlo.constant dense<0.0> : tensor<f32>
%2426 = stablehlo.compare GE, %2082, %2425, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2427 = stablehlo.broadcast_in_dim %2426, dims = [] : (tensor<i1>) -> tensor<4x32x32xi1>
%2428 = stablehlo.subtract %2424, %2417 : tensor<4x32x32xf32>
%2429 = stablehlo.select %2427, %2428, %arg5 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%2430 = stablehlo.select %2427, %2392, %arg17 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%2431 = stablehlo.select %2427, %2400, %arg29 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%2432 = stablehlo.slice %1964 [0:1, 0:32] : (tensor<3x32xf32>) -> tensor<1x32xf32>
%2433 = stablehlo.reshape %2432 : (tensor<1x32xf32>) -> tensor<32xf32>
%2434 = stablehlo.reshape %2433 : (tensor<32xf32>) -> tensor<1x32xf32>
%2435 = stablehlo.slice %1964 [1:2, 0:32] : (tensor<3x32xf32>) -> tensor<1x32xf32>
%2436 = stablehlo.reshape %2435 : (tensor<1x32xf32>) -> tensor<32xf32>
%2437 = stablehlo.reshape %2436 : (tensor<32xf32>) -> tensor<1x32xf32>
%2438 = stablehlo.slice %1964 [2:3, 0:32] : (tensor<3x32xf32>) -> tensor<1x32xf32>
%2439 = stablehlo.reshape %2438 : (tensor<1x32xf32>) -> tensor<32xf32>
%2440 = stablehlo.reshape %2439 : (tensor<32xf32>) -> tensor<1x32xf32>
%2441 = stablehlo.reshape %1973 : (tensor<32xf32>) -> tensor<1x32xf32>
%2442 = stablehlo.concatenate %2434, %2437, %2440, %2441, dim = 0 : (tensor<1x32xf32>, tensor<1x32xf32>, tensor<1x32xf32>, tensor<1x32xf32>) -> tensor<4x32xf32>
%2443 = stablehlo.constant dense<1.0> : tensor<f32>
%2444 = stablehlo.broadcast_in_dim %2082, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2445 = stablehlo.multiply %2442, %2444 : tensor<4x32xf32>
%2446 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2447 = stablehlo.broadcast_in_dim %2446, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2448 = stablehlo.multiply %arg18, %2447 : tensor<4x32xf32>
%2449 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2450 = stablehlo.broadcast_in_dim %2449, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2451 = stablehlo.multiply %2445, %2450 : tensor<4x32xf32>
%2452 = stablehlo.add %2448, %2451 : tensor<4x32xf32>
%2453 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2454 = stablehlo.broadcast_in_dim %2453, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2455 = stablehlo.multiply %arg30, %2454 : tensor<4x32xf32>
%2456 = stablehlo.multiply %2445, %2445 : tensor<4x32xf32>
%2457 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2458 = stablehlo.broadcast_in_dim %2457, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2459 = stablehlo.multiply %2456, %2458 : tensor<4x32xf32>
%2460 = stablehlo.add %2455, %2459 : tensor<4x32xf32>
%2461 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2462 = stablehlo.reshape %2461 : (tensor<1xf32>) -> tensor<f32>
%2463 = stablehlo.divide %2443, %2462 : tensor<f32>
%2464 = stablehlo.broadcast_in_dim %2463, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2465 = stablehlo.multiply %2460, %2464 : tensor<4x32xf32>
%2466 = stablehlo.sqrt %2465 : tensor<4x32xf32>
%2467 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2468 = stablehlo.reshape %2467 : (tensor<1xf32>) -> tensor<f32>
%2469 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2470 = stablehlo.reshape %2469 : (tensor<1xf32>) -> tensor<f32>
%2471 = stablehlo.divide %2468, %2470 : tensor<f32>
%2472 = stablehlo.broadcast_in_dim %2471, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2473 = stablehlo.multiply %2452, %2472 : tensor<4x32xf32>
%2474 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2475 = stablehlo.broadcast_in_dim %2474, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2476 = stablehlo.add %2466, %2475 : tensor<4x32xf32>
%2477 = stablehlo.divide %2473, %2476 : tensor<4x32xf32>
%2478 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2479 = stablehlo.reshape %2478 : (tensor<1xf32>) -> tensor<f32>
%2480 = stablehlo.constant dense<0.0> : tensor<f32>
%2481 = stablehlo.multiply %2479, %2480 : tensor<f32>
%2482 = stablehlo.subtract %2443, %2481 : tensor<f32>
%2483 = stablehlo.broadcast_in_dim %2482, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2484 = stablehlo.multiply %arg6, %2483 : tensor<4x32xf32>
%2485 = stablehlo.constant dense<0.0> : tensor<f32>
%2486 = stablehlo.compare GE, %2082, %2485, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2487 = stablehlo.broadcast_in_dim %2486, dims = [] : (tensor<i1>) -> tensor<4x32xi1>
%2488 = stablehlo.subtract %2484, %2477 : tensor<4x32xf32>
%2489 = stablehlo.select %2487, %2488, %arg6 : tensor<4x32xi1>, tensor<4x32xf32>
%2490 = stablehlo.select %2487, %2452, %arg18 : tensor<4x32xi1>, tensor<4x32xf32>
%2491 = stablehlo.select %2487, %2460, %arg30 : tensor<4x32xi1>, tensor<4x32xf32>
%2492 = stablehlo.slice %1965 [0:1, 0:48, 0:32] : (tensor<3x48x32xf32>) -> tensor<1x48x32xf32>
%2493 = stablehlo.reshape %2492 : (tensor<1x48x32xf32>) -> tensor<48x32xf32>
%2494 = stablehlo.reshape %2493 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
%2495 = stablehlo.slice %1965 [1:2, 0:48, 0:32] : (tensor<3x48x32xf32>) -> tensor<1x48x32xf32>
%2496 = stablehlo.reshape %2495 : (tensor<1x48x32xf32>) -> tensor<48x32xf32>
%2497 = stablehlo.reshape %2496 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
%2498 = stablehlo.slice %1965 [2:3, 0:48, 0:32] : (tensor<3x48x32xf32>) -> tensor<1x48x32xf32>
%2499 = stablehlo.reshape %2498 : (tensor<1x48x32xf32>) -> tensor<48x32xf32>
%2500 = stablehlo.reshape %2499 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
%2501 = stablehlo.reshape %1974 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
%2502 = stablehlo.concatenate %2494, %2497, %2500, %2501, dim = 0 : (tensor<1x48x32xf32>, tensor<1x48x32xf32>, tensor<1x48x32xf32>, tensor<1x48x32xf32>) -> tensor<4x48x32xf32>
%2503 = stablehlo.constant dense<1.0> : tensor<f32>
%2504 = stablehlo.broadcast_in_dim %2082, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2505 = stablehlo.multiply %2502, %2504 : tensor<4x48x32xf32>
%2506 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2507 = stablehlo.broadcast_in_dim %2506, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2508 = stablehlo.multiply %arg19, %2507 : tensor<4x48x32xf32>
%2509 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2510 = stablehlo.broadcast_in_dim %2509, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2511 = stablehlo.multiply %2505, %2510 : tensor<4x48x32xf32>
%2512 = stablehlo.add %2508, %2511 : tensor<4x48x32xf32>
%2513 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2514 = stablehlo.broadcast_in_dim %2513, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2515 = stablehlo.multiply %arg31, %2514 : tensor<4x48x32xf32>
%2516 = stablehlo.multiply %2505, %2505 : tensor<4x48x32xf32>
%2517 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2518 = stablehlo.broadcast_in_dim %2517, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2519 = stablehlo.multiply %2516, %2518 : tensor<4x48x32xf32>
%2520 = stablehlo.add %2515, %2519 : tensor<4x48x32xf32>
%2521 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2522 = stablehlo.reshape %2521 : (tensor<1xf32>) -> tensor<f32>
%2523 = stablehlo.divide %2503, %2522 : tensor<f32>
%2524 = stablehlo.broadcast_in_dim %2523, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2525 = stablehlo.multiply %2520, %2524 : tensor<4x48x32xf32>
%2526 = stablehlo.sqrt %2525 : tensor<4x48x32xf32>
%2527 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2528 = stablehlo.reshape %2527 : (tensor<1xf32>) -> tensor<f32>
%2529 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2530 = stablehlo.reshape %2529 : (tensor<1xf32>) -> tensor<f32>
%2531 = stablehlo.divide %2528, %2530 : tensor<f32>
%2532 = stablehlo.broadcast_in_dim %2531, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2533 = stablehlo.multiply %2512, %2532 : tensor<4x48x32xf32>
%2534 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2535 = stablehlo.broadcast_in_dim %2534, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2536 = stablehlo.add %2526, %2535 : tensor<4x48x32xf32>
%2537 = stablehlo.divide %2533, %2536 : tensor<4x48x32xf32>
%2538 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2539 = stablehlo.reshape %2538 : (tensor<1xf32>) -> tensor<f32>
%2540 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%2541 = stablehlo.multiply %2539, %2540 : tensor<f32>
%2542 = stablehlo.subtract %2503, %2541 : tensor<f32>
%2543 = stablehlo.broadcast_in_dim %2542, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2544 = stablehlo.multiply %arg7, %2543 : tensor<4x48x32xf32>
%2545 = stablehlo.constant dense<0.0> : tensor<f32>
%2546 = stablehlo.compare GE, %2082, %2545, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2547 = stablehlo.broadcast_in_dim %2546, dims = [] : (tensor<i1>) -> tensor<4x48x32xi1>
%2548 = stablehlo.subtract %2544, %2537 : tensor<4x48x32xf32>
%2549 = stablehlo.select %2547, %2548, %arg7 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%2550 = stablehlo.select %2547, %2512, %arg19 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%2551 = stablehlo.select %2547, %2520, %arg31 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%2552 = stablehlo.slice %1966 [0:1, 0:48, 0:32] : (tensor<3x48x32xf32>) -> tensor<1x48x32xf32>
%2553 = stablehlo.reshape %2552 : (tensor<1x48x32xf32>) -> tensor<48x32xf32>
%2554 = stablehlo.reshape %2553 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
%2555 = stablehlo.slice %1966 [1:2, 0:48, 0:32] : (tensor<3x48x32xf32>) -> tensor<1x48x32xf32>
%2556 = stablehlo.reshape %2555 : (tensor<1x48x32xf32>) -> tensor<48x32xf32>
%2557 = stablehlo.reshape %2556 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
%2558 = stablehlo.slice %1966 [2:3, 0:48, 0:32] : (tensor<3x48x32xf32>) -> tensor<1x48x32xf32>
%2559 = stablehlo.reshape %2558 : (tensor<1x48x32xf32>) -> tensor<48x32xf32>
%2560 = stablehlo.reshape %2559 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
%2561 = stablehlo.reshape %1975 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
%2562 = stablehlo.concatenate %2554, %2557, %2560, %2561, dim = 0 : (tensor<1x48x32xf32>, tensor<1x48x32xf32>, tensor<1x48x32xf32>, tensor<1x48x32xf32>) -> tensor<4x48x32xf32>
%2563 = stablehlo.constant dense<1.0> : tensor<f32>
%2564 = stablehlo.broadcast_in_dim %2082, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2565 = stablehlo.multiply %2562, %2564 : tensor<4x48x32xf32>
%2566 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2567 = stablehlo.broadcast_in_dim %2566, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2568 = stablehlo.multiply %arg20, %2567 : tensor<4x48x32xf32>
%2569 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2570 = stablehlo.broadcast_in_dim %2569, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2571 = stablehlo.multiply %2565, %2570 : tensor<4x48x32xf32>
%2572 = stablehlo.add %2568, %2571 : tensor<4x48x32xf32>
%2573 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2574 = stablehlo.broadcast_in_dim %2573, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2575 = stablehlo.multiply %arg32, %2574 : tensor<4x48x32xf32>
%2576 = stablehlo.multiply %2565, %2565 : tensor<4x48x32xf32>
%2577 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2578 = stablehlo.broadcast_in_dim %2577, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2579 = stablehlo.multiply %2576, %2578 : tensor<4x48x32xf32>
%2580 = stablehlo.add %2575, %2579 : tensor<4x48x32xf32>
%2581 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2582 = stablehlo.reshape %2581 : (tensor<1xf32>) -> tensor<f32>
%2583 = stablehlo.divide %2563, %2582 : tensor<f32>
%2584 = stablehlo.broadcast_in_dim %2583, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2585 = stablehlo.multiply %2580, %2584 : tensor<4x48x32xf32>
%2586 = stablehlo.sqrt %2585 : tensor<4x48x32xf32>
%2587 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2588 = stablehlo.reshape %2587 : (tensor<1xf32>) -> tensor<f32>
%2589 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2590 = stablehlo.reshape %2589 : (tensor<1xf32>) -> tensor<f32>
%2591 = stablehlo.divide %2588, %2590 : tensor<f32>
%2592 = stablehlo.broadcast_in_dim %2591, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2593 = stablehlo.multiply %2572, %2592 : tensor<4x48x32xf32>
%2594 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2595 = stablehlo.broadcast_in_dim %2594, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2596 = stablehlo.add %2586, %2595 : tensor<4x48x32xf32>
%2597 = stablehlo.divide %2593, %2596 : tensor<4x48x32xf32>
%2598 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2599 = stablehlo.reshape %2598 : (tensor<1xf32>) -> tensor<f32>
%2600 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%2601 = stablehlo.multiply %2599, %2600 : tensor<f32>
%2602 = stablehlo.subtract %2563, %2601 : tensor<f32>
%2603 = stablehlo.broadcast_in_dim %2602, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2604 = stablehlo.multiply %arg8, %2603 : tensor<4x48x32xf32>
%2605 = stablehlo.constant dense<0.0> : tensor<f32>
%2606 = stablehlo.compare GE, %2082, %2605, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2607 = stablehlo.broadcast_in_dim %2606, dims = [] : (tensor<i1>) -> tensor<4x48x32xi1>
%2608 = stablehlo.subtract %2604, %2597 : tensor<4x48x32xf32>
%2609 = stablehlo.select %2607, %2608, %arg8 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%2610 = stablehlo.select %2607, %2572, %arg20 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%2611 = stablehlo.select %2607, %2580, %arg32 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%2612 = stablehlo.slice %1967 [0:1, 0:32, 0:48] : (tensor<3x32x48xf32>) -> tensor<1x32x48xf32>
%2613 = stablehlo.reshape %2612 : (tensor<1x32x48xf32>) -> tensor<32x48xf32>
%2614 = stablehlo.reshape %2613 : (tensor<32x48xf32>) -> tensor<1x32x48xf32>
%2615 = stablehlo.slice %1967 [1:2, 0:32, 0:48] : (tensor<3x32x48xf32>) -> tensor<1x32x48xf32>
%2616 = stablehlo.reshape %2615 : (tensor<1x32x48xf32>) -> tensor<32x48xf32>
%2617 = stablehlo.reshape %2616 : (tensor<32x48xf32>) -> tensor<1x32x48xf32>
%2618 = stablehlo.slice %1967 [2:3, 0:32, 0:48] : (tensor<3x32x48xf32>) -> tensor<1x32x48xf32>
%2619 = stablehlo.reshape %2618 : (tensor<1x32x48xf32>) -> tensor<32x48xf32>
%2620 = stablehlo.reshape %2619 : (tensor<32x48xf32>) -> tensor<1x32x48xf32>
%2621 = stablehlo.reshape %1976 : (tensor<32x48xf32>) -> tensor<1x32x48xf32>
%2622 = stablehlo.concatenate %2614, %2617, %2620, %2621, dim = 0 : (tensor<1x32x48xf32>, tensor<1x32x48xf32>, tensor<1x32x48xf32>, tensor<1x32x48xf32>) -> tensor<4x32x48xf32>
%2623 = stablehlo.constant dense<1.0> : tensor<f32>
%2624 = stablehlo.broadcast_in_dim %2082, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%2625 = stablehlo.multiply %2622, %2624 : tensor<4x32x48xf32>
%2626 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2627 = stablehlo.broadcast_in_dim %2626, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%2628 = stablehlo.multiply %arg21, %2627 : tensor<4x32x48xf32>
%2629 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2630 = stablehlo.broadcast_in_dim %2629, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%2631 = stablehlo.multiply %2625, %2630 : tensor<4x32x48xf32>
%2632 = stablehlo.add %2628, %2631 : tensor<4x32x48xf32>
%2633 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2634 = stablehlo.broadcast_in_dim %2633, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%2635 = stablehlo.multiply %arg33, %2634 : tensor<4x32x48xf32>
%2636 = stablehlo.multiply %2625, %2625 : tensor<4x32x48xf32>
%2637 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2638 = stablehlo.broadcast_in_dim %2637, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%2639 = stablehlo.multiply %2636, %2638 : tensor<4x32x48xf32>
%2640 = stablehlo.add %2635, %2639 : tensor<4x32x48xf32>
%2641 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2642 = stablehlo.reshape %2641 : (tensor<1xf32>) -> tensor<f32>
%2643 = stablehlo.divide %2623, %2642 : tensor<f32>
%2644 = stablehlo.broadcast_in_dim %2643, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%2645 = stablehlo.multiply %2640, %2644 : tensor<4x32x48xf32>
%2646 = stablehlo.sqrt %2645 : tensor<4x32x48xf32>
%2647 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2648 = stablehlo.reshape %2647 : (tensor<1xf32>) -> tensor<f32>
%2649 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2650 = stablehlo.reshape %2649 : (tensor<1xf32>) -> tensor<f32>
%2651 = stablehlo.divide %2648, %2650 : tensor<f32>
%2652 = stablehlo.broadcast_in_dim %2651, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%2653 = stablehlo.multiply %2632, %2652 : tensor<4x32x48xf32>
%2654 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2655 = stablehlo.broadcast_in_dim %2654, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%2656 = stablehlo.add %2646, %2655 : tensor<4x32x48xf32>
%2657 = stablehlo.divide %2653, %2656 : tensor<4x32x48xf32>
%2658 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2659 = stablehlo.reshape %2658 : (tensor<1xf32>) -> tensor<f32>
%2660 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%2661 = stablehlo.multiply %2659, %2660 : tensor<f32>
%2662 = stablehlo.subtract %2623, %2661 : tensor<f32>
%2663 = stablehlo.broadcast_in_dim %2662, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%2664 = stablehlo.multiply %arg9, %2663 : tensor<4x32x48xf32>
%2665 = stablehlo.constant dense<0.0> : tensor<f32>
%2666 = stablehlo.compare GE, %2082, %2665, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2667 = stablehlo.broadcast_in_dim %2666, dims = [] : (tensor<i1>) -> tensor<4x32x48xi1>
%2668 = stablehlo.subtract %2664, %2657 : tensor<4x32x48xf32>
%2669 = stablehlo.select %2667, %2668, %arg9 : tensor<4x32x48xi1>, tensor<4x32x48xf32>
%2670 = stablehlo.select %2667, %2632, %arg21 : tensor<4x32x48xi1>, tensor<4x32x48xf32>
%2671 = stablehlo.select %2667, %2640, %arg33 : tensor<4x32x48xi1>, tensor<4x32x48xf32>
%2672 = stablehlo.constant dense<1.0> : tensor<f32>
%2673 = stablehlo.broadcast_in_dim %2082, dims = [] : (tensor<f32>) -> tensor<32xf32>
%2674 = stablehlo.multiply %1977, %2673 : tensor<32xf32>
%2675 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2676 = stablehlo.broadcast_in_dim %2675, dims = [] : (tensor<f32>) -> tensor<32xf32>
%2677 = stablehlo.multiply %arg22, %2676 : tensor<32xf32>
%2678 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2679 = stablehlo.broadcast_in_dim %2678, dims = [] : (tensor<f32>) -> tensor<32xf32>
%2680 = stablehlo.multiply %2674, %2679 : tensor<32xf32>
%2681 = stablehlo.add %2677, %2680 : tensor<32xf32>
%2682 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2683 = stablehlo.broadcast_in_dim %2682, dims = [] : (tensor<f32>) -> tensor<32xf32>
%2684 = stablehlo.multiply %arg34, %2683 : tensor<32xf32>
%2685 = stablehlo.multiply %2674, %2674 : tensor<32xf32>
%2686 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2687 = stablehlo.broadcast_in_dim %2686, dims = [] : (tensor<f32>) -> tensor<32xf32>
%2688 = stablehlo.multiply %2685, %2687 : tensor<32xf32>
%2689 = stablehlo.add %2684, %2688 : tensor<32xf32>
%2690 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2691 = stablehlo.reshape %2690 : (tensor<1xf32>) -> tensor<f32>
%2692 = stablehlo.divide %2672, %2691 : tensor<f32>
%2693 = stablehlo.broadcast_in_dim %2692, dims = [] : (tensor<f32>) -> tensor<32xf32>
%2694 = stablehlo.multiply %2689, %2693 : tensor<32xf32>
%2695 = stablehlo.sqrt %2694 : tensor<32xf32>
%2696 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2697 = stablehlo.reshape %2696 : (tensor<1xf32>) -> tensor<f32>
%2698 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2699 = stablehlo.reshape %2698 : (tensor<1xf32>) -> tensor<f32>
%2700 = stablehlo.divide %2697, %2699 : tensor<f32>
%2701 = stablehlo.broadcast_in_dim %2700, dims = [] : (tensor<f32>) -> tensor<32xf32>
%2702 = stablehlo.multiply %2681, %2701 : tensor<32xf32>
%2703 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2704 = stablehlo.broadcast_in_dim %2703, dims = [] : (tensor<f32>) -> tensor<32xf32>
%2705 = stablehlo.add %2695, %2704 : tensor<32xf32>
%2706 = stablehlo.divide %2702, %2705 : tensor<32xf32>
%2707 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2708 = stablehlo.reshape %2707 : (tensor<1xf32>) -> tensor<f32>
%2709 = stablehlo.constant dense<0.0> : tensor<f32>
%2710 = stablehlo.multiply %2708, %2709 : tensor<f32>
%2711 = stablehlo.subtract %2672, %2710 : tensor<f32>
%2712 = stablehlo.broadcast_in_dim %2711, dims = [] : (tensor<f32>) -> tensor<32xf32>
%2713 = stablehlo.multiply %arg10, %2712 : tensor<32xf32>
%2714 = stablehlo.constant dense<0.0> : tensor<f32>
%2715 = stablehlo.compare GE, %2082, %2714, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2716 = stablehlo.broadcast_in_dim %2715, dims = [] : (tensor<i1>) -> tensor<32xi1>
%2717 = stablehlo.subtract %2713, %2706 : tensor<32xf32>
%2718 = stablehlo.select %2716, %2717, %arg10 : tensor<32xi1>, tensor<32xf32>
%2719 = stablehlo.select %2716, %2681, %arg22 : tensor<32xi1>, tensor<32xf32>
%2720 = stablehlo.select %2716, %2689, %arg34 : tensor<32xi1>, tensor<32xf32>
%2721 = stablehlo.constant dense<1.0> : tensor<f32>
%2722 = stablehlo.broadcast_in_dim %2082, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2723 = stablehlo.multiply %1978, %2722 : tensor<96x32xf32>
%2724 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2725 = stablehlo.broadcast_in_dim %2724, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2726 = stablehlo.multiply %arg23, %2725 : tensor<96x32xf32>
%2727 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2728 = stablehlo.broadcast_in_dim %2727, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2729 = stablehlo.multiply %2723, %2728 : tensor<96x32xf32>
%2730 = stablehlo.add %2726, %2729 : tensor<96x32xf32>
%2731 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2732 = stablehlo.broadcast_in_dim %2731, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2733 = stablehlo.multiply %arg35, %2732 : tensor<96x32xf32>
%2734 = stablehlo.multiply %2723, %2723 : tensor<96x32xf32>
%2735 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2736 = stablehlo.broadcast_in_dim %2735, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2737 = stablehlo.multiply %2734, %2736 : tensor<96x32xf32>
%2738 = stablehlo.add %2733, %2737 : tensor<96x32xf32>
%2739 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2740 = stablehlo.reshape %2739 : (tensor<1xf32>) -> tensor<f32>
%2741 = stablehlo.divide %2721, %2740 : tensor<f32>
%2742 = stablehlo.broadcast_in_dim %2741, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2743 = stablehlo.multiply %2738, %2742 : tensor<96x32xf32>
%2744 = stablehlo.sqrt %2743 : tensor<96x32xf32>
%2745 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2746 = stablehlo.reshape %2745 : (tensor<1xf32>) -> tensor<f32>
%2747 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2748 = stablehlo.reshape %2747 : (tensor<1xf32>) -> tensor<f32>
%2749 = stablehlo.divide %2746, %2748 : tensor<f32>
%2750 = stablehlo.broadcast_in_dim %2749, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2751 = stablehlo.multiply %2730, %2750 : tensor<96x32xf32>
%2752 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2753 = stablehlo.broadcast_in_dim %2752, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2754 = stablehlo.add %2744, %2753 : tensor<96x32xf32>
%2755 = stablehlo.divide %2751, %2754 : tensor<96x32xf32>
%2756 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2757 = stablehlo.reshape %2756 : (tensor<1xf32>) -> tensor<f32>
%2758 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%2759 = stablehlo.multiply %2757, %2758 : tensor<f32>
%2760 = stablehlo.subtract %2721, %2759 : tensor<f32>
%2761 = stablehlo.broadcast_in_dim %2760, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2762 = stablehlo.multiply %arg11, %2761 : tensor<96x32xf32>
%2763 = stablehlo.constant dense<0.0> : tensor<f32>
%2764 = stablehlo.compare GE, %2082, %2763, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2765 = stablehlo.broadcast_in_dim %2764, dims = [] : (tensor<i1>) -> tensor<96x32xi1>
%2766 = stablehlo.subtract %2762, %2755 : tensor<96x32xf32>
%2767 = stablehlo.select %2765, %2766, %arg11 : tensor<96x32xi1>, tensor<96x32xf32>
%2768 = stablehlo.select %2765, %2730, %arg23 : tensor<96x32xi1>, tensor<96x32xf32>
%2769 = stablehlo.select %2765, %2738, %arg35 : tensor<96x32xi1>, tensor<96x32xf32>
return %2129, %2189, %2249, %2309, %2369, %2429, %2489, %2549, %2609, %2669, %2718, %2767, %2130, %2190, %2250, %2310, %2370, %2430, %2490, %2550, %2610, %2670, %2719, %2768, %2131, %2191, %2251, %2311, %2371, %2431, %2491, %2551, %2611, %2671, %2720, %2769, %1957, %2062, %2082 : tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<f32>, tensor<f32>, tensor<f32>
}
}
